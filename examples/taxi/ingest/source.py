"""The dlt source: small reference tables as rows, the large ones as the files that the systems drop."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import dlt
from dlt.sources import DltResource

import generator

TRIP_COLUMNS = (
    "trip_id",
    "vendor_id",
    "driver_id",
    "shift_id",
    "pickup_at",
    "dropoff_at",
    "pickup_zone_id",
    "dropoff_zone_id",
    "passenger_count",
    "distance_hm",
    "rate_code",
    "payment_type",
    "fare_cents",
    "surcharge_cents",
    "toll_cents",
    "tip_cents",
    "loaded_at",
)
PAYMENT_COLUMNS = ("payment_id", "trip_id", "payment_type", "kind", "status", "amount_cents", "paid_at", "loaded_at")
SHIFT_COLUMNS = ("shift_id", "driver_id", "started_at", "ended_at", "loaded_at")


@dlt.source(name="taxi", max_table_nesting=0)
def taxi(landing: Path) -> Iterator[DltResource]:
    """All tables of the company; `landing` is the folder for the files of the large ones."""
    for name in ("zones", "vendors", "vendor_changes", "drivers"):
        rows = getattr(generator, name)()
        yield dlt.resource(rows, name=name, write_disposition="replace", columns=_hints(rows[0]))
    deliveries = list(generator.trips())
    yield _file("trips", TRIP_COLUMNS, deliveries, landing)
    yield _file("payments", PAYMENT_COLUMNS, generator.payments(deliveries), landing)
    yield _file("shifts", SHIFT_COLUMNS, generator.shifts(), landing)


def _file(name: str, columns: tuple[str, ...], rows: Iterable[generator.Row], landing: Path) -> DltResource:
    """A resource that hands dlt a finished file: dlt takes it as it is instead of row by row."""

    def lines() -> Iterator[object]:
        path = landing / f"{name}.jsonl"
        count = 0
        with path.open("w", encoding="utf-8") as file:
            for row in rows:
                file.write(json.dumps({column: row[column] for column in columns}, default=str))
                file.write("\n")
                count += 1
        yield dlt.mark.with_file_import(str(path), "jsonl", count)

    return dlt.resource(lines, name=name, write_disposition="replace", columns=_hints(columns))


def _hints(columns: Iterable[str]) -> dict[str, dict[str, object]]:
    """Column types by naming rule: `…_at` is a point in time, names and kinds are text, the rest is whole numbers."""
    return {column: _hint(column) for column in columns}


def _hint(column: str) -> dict[str, object]:
    if column.endswith("_at"):
        return {"data_type": "timestamp", "timezone": False}
    if column.endswith("_on"):
        return {"data_type": "date"}
    if column.startswith("is_"):
        return {"data_type": "bool"}
    if column.endswith(("_id", "_cents", "_hm", "_pct", "_count", "_x", "_y", "rate_code", "payment_type")):
        return {"data_type": "bigint"}
    return {"data_type": "text"}
