"""Layer 10: queries over the task lists of many plans: tables, views, SQL (DuckDB), Parquet, snapshots."""
