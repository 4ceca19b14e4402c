"""A result beside last year's, another pedoman's, and that of somebody's workbook."""
