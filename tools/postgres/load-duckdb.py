"""Copy the schema `raw` of a DuckDB file into a PostgreSQL database: `python load-duckdb.py FILE CONNECTION`."""

import sys
import tempfile
from pathlib import Path

import duckdb
import psycopg2

# Where the two name a type differently.
TYPES = {"DOUBLE": "double precision", "TIMESTAMP WITH TIME ZONE": "timestamptz", "VARCHAR": "text"}


def main(file: str, connection: str) -> None:
    """Every table of `raw` but dlt's own ones, with the same columns in the same order."""
    with (
        duckdb.connect(file, read_only=True) as source,
        psycopg2.connect(connection) as target,
        target.cursor() as cursor,
        tempfile.TemporaryDirectory() as folder,
    ):
        cursor.execute("create schema raw")
        for table in tables_of(source):
            columns = source.execute(
                "select column_name, data_type from information_schema.columns"
                " where table_schema = 'raw' and table_name = ? order by ordinal_position",
                [table],
            ).fetchall()
            definitions = ", ".join(f'"{name}" {TYPES.get(type_, type_)}' for name, type_ in columns)
            cursor.execute(f'create table raw."{table}" ({definitions})')
            rows = Path(folder, f"{table}.csv")
            source.execute(f"""copy raw."{table}" to '{rows}' (header false)""")
            with rows.open() as lines:
                cursor.copy_expert(f'copy raw."{table}" from stdin (format csv)', lines)


def tables_of(source: duckdb.DuckDBPyConnection) -> list[str]:
    found = source.execute("select table_name from information_schema.tables where table_schema = 'raw'").fetchall()
    return sorted(name for (name,) in found if not name.startswith("_dlt"))


if __name__ == "__main__":
    main(*sys.argv[1:3])
