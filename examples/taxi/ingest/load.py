"""Load the taxi company's raw data with dlt into a DuckDB file: `python ingest/load.py [--database PATH]`."""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

HERE = Path(__file__).resolve().parent
# dlt reads these when it is imported: its state stays inside the repository, its settings beside this file.
os.environ.setdefault("DLT_DATA_DIR", str(HERE / ".dlt"))
os.environ.setdefault("DLT_PROJECT_DIR", str(HERE))

import dlt  # noqa: E402 -- dlt reads the environment that is set above
from dlt.pipeline import trace  # noqa: E402 -- dlt reads the environment that is set above

import source  # noqa: E402 -- dlt reads the environment that is set above


def main() -> None:
    """Replace every table of the dataset `raw`; a second run leaves the same rows."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--database", type=Path, default=HERE.parent / "warehouse" / "taxi.duckdb")
    database: Path = options.parse_args().database.resolve()
    database.parent.mkdir(parents=True, exist_ok=True)

    # Even with telemetry switched off, the trackers leave an identity file in the home directory.
    trace.TRACKING_MODULES = []
    started = perf_counter()
    log(f"loading into {database}")
    pipeline = dlt.pipeline("taxi", destination=dlt.destinations.duckdb(str(database)), dataset_name="raw")
    # A package left by a run that died would be loaded instead of the new rows.
    pipeline.abort_packages()
    with tempfile.TemporaryDirectory(prefix="taxi-landing-") as landing:
        pipeline.run(source.taxi(Path(landing)))

    with pipeline.sql_client() as client:
        for table in sorted(pipeline.default_schema.data_table_names()):
            [(count,)] = client.execute_sql(f"select count(*) from {client.make_qualified_table_name(table)}") or [(0,)]
            log(f"  raw.{table}: {count:,} rows")
    log(f"loaded in {perf_counter() - started:.1f} s")


def log(line: str) -> None:
    """Progress goes to stderr; stdout stays free."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
