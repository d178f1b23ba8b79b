"""Queries over the task lists of many plans: tables, views, SQL (DuckDB), Parquet, snapshots."""
