"""Word documents (.docx) from the page model."""
