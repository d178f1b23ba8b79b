"""Official formats (thể thức) as data: sizes, margins, styles, numbering."""
