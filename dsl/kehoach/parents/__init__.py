"""Parent plans (``kế hoạch cấp trên:``): read once each, and which of their tasks a plan's tasks carry out."""
