"""Layer 3: official formats (thể thức) as data: sizes, margins, styles, numbering."""
