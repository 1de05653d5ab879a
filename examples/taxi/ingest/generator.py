"""The taxi company's source systems, as plain rows: fixed seed, no clock, the same on every machine.

Only integer draws are used, so that no version of Python or of libm changes a row.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

SEED = 20240101
FIRST_DAY = date(2024, 1, 1)
DAYS = 366
DRIVERS = 240
SHIFT_STARTS = (6, 14, 22)

BOROUGHS = ("Harbour", "Old Town", "Riverside", "Northfield", "Westgate", "Airport")
QUARTERS = ("Market", "Station", "Park", "Church", "Bridge", "Mill", "Garden", "College", "Hospital", "Museum")

Row = dict[str, object]


def zones() -> list[Row]:
    """60 zones, ten in each borough, on a grid of one kilometre."""
    return [
        {
            "zone_id": borough * 10 + quarter + 1,
            "zone_name": f"{BOROUGHS[borough]} {QUARTERS[quarter]}",
            "borough": BOROUGHS[borough],
            "service_zone": "airport" if BOROUGHS[borough] == "Airport" else "city",
            "grid_x": quarter % 5 + (borough % 3) * 5,
            "grid_y": quarter // 5 + (borough // 3) * 4,
        }
        for borough in range(len(BOROUGHS))
        for quarter in range(len(QUARTERS))
    ]


def vendor_changes() -> list[Row]:
    """Every version of every vendor, as the contract system logs it."""
    versions = (
        (1, "Blue Cab", "standard", 12, "Harbour", "2023-06-01"),
        (1, "Blue Cab", "premium", 12, "Harbour", "2024-04-01"),
        (1, "Blue Cab", "premium", 14, "Old Town", "2024-10-15"),
        (2, "City Wheels", "standard", 15, "Old Town", "2023-06-01"),
        (2, "City Wheels Group", "standard", 15, "Old Town", "2024-07-01"),
        (3, "Riverside Taxi", "premium", 18, "Riverside", "2023-06-01"),
        (4, "Northern Star", "standard", 10, "Northfield", "2023-06-01"),
        (4, "Northern Star", "standard", 11, "Northfield", "2024-03-01"),
        (4, "Northern Star", "premium", 13, "Northfield", "2024-09-01"),
        (5, "AeroCab", "premium", 20, "Airport", "2023-11-01"),
    )
    return [
        {
            "vendor_id": vendor_id,
            "vendor_name": name,
            "contract_tier": tier,
            "commission_pct": commission,
            "home_borough": borough,
            "changed_at": datetime.fromisoformat(changed_on),
        }
        for vendor_id, name, tier, commission, borough, changed_on in versions
    ]


def vendors() -> list[Row]:
    """The current version of each vendor."""
    latest: dict[object, Row] = {}
    for change in vendor_changes():
        row = {**change, "updated_at": change["changed_at"]}
        del row["changed_at"]
        latest[row["vendor_id"]] = row
    return list(latest.values())


def drivers() -> list[Row]:
    """All drivers, each working for one vendor."""
    random = Random(SEED + 1)
    return [
        {
            "driver_id": driver_id,
            "driver_code": f"D{driver_id:04d}",
            "vendor_id": driver_id % 5 + 1,
            "licence_class": ("P", "P", "P", "PX")[draw(random, 4)],
            "home_zone_id": draw(random, 60) + 1,
            "hired_on": date(2018, 1, 1) + timedelta(days=draw(random, 2000)),
            "is_active": draw(random, 20) > 0,
        }
        for driver_id in range(1, DRIVERS + 1)
    ]


def shifts() -> list[Row]:
    """About 85 shifts of eight hours on each day of the year."""
    random = Random(SEED + 2)
    rows: list[Row] = []
    for day in range(DAYS):
        on_duty = 74 + draw(random, 12) + (8 if (day % 7) in (4, 5) else 0)
        first = draw(random, DRIVERS)
        for position in range(on_duty):
            start_hour = SHIFT_STARTS[position % 3]
            started_at = datetime.combine(FIRST_DAY + timedelta(days=day), time(start_hour, draw(random, 30)))
            rows.append(
                {
                    "shift_id": len(rows) + 1,
                    "driver_id": (first + position) % DRIVERS + 1,
                    "started_at": started_at,
                    "ended_at": started_at + timedelta(hours=8),
                    "loaded_at": next_load(started_at + timedelta(hours=8)),
                }
            )
    return rows


def trips() -> Iterator[Row]:
    """All deliveries of trips: about 200,000, among them late ones and ones that were sent twice."""
    random = Random(SEED + 3)
    places = [(int(str(zone["grid_x"])), int(str(zone["grid_y"]))) for zone in zones()]
    trip_id = 0
    for shift in shifts():
        clock = _moment(shift["started_at"])
        for _ in range(4 + draw(random, 6)):
            trip_id += 1
            clock += timedelta(minutes=4 + draw(random, 40), seconds=draw(random, 60))
            trip = _trip(random, places, clock)
            clock = _moment(trip["dropoff_at"])
            row = {
                "trip_id": trip_id,
                "vendor_id": int(str(shift["driver_id"])) % 5 + 1,
                "driver_id": shift["driver_id"],
                "shift_id": shift["shift_id"],
                **trip,
            }
            yield from _deliveries(random, row)


def payments(deliveries: list[Row]) -> Iterator[Row]:
    """The payment provider's attempts, charges and refunds for the trips' first deliveries."""
    random = Random(SEED + 4)
    payment_id = 0
    seen: set[object] = set()
    for trip in deliveries:
        if trip["trip_id"] in seen or trip["payment_type"] == 4:
            continue
        seen.add(trip["trip_id"])
        cents = sum(int(str(trip[part])) for part in ("fare_cents", "surcharge_cents", "toll_cents", "tip_cents"))
        for kind, status, amount, minutes in _attempts(random, cents):
            payment_id += 1
            paid_at = _moment(trip["dropoff_at"]) + timedelta(minutes=minutes)
            yield {
                "payment_id": payment_id,
                "trip_id": trip["trip_id"],
                "payment_type": trip["payment_type"],
                "kind": kind,
                "status": status,
                "amount_cents": amount,
                "paid_at": paid_at,
                "loaded_at": next_load(paid_at),
            }


def draw(random: Random, below: int) -> int:
    """A whole number from 0 to below - 1, by a method that no Python version changes."""
    return random.getrandbits(32) * below >> 32


def next_load(moment: datetime) -> datetime:
    """Files land at three in the morning of the following day."""
    return datetime.combine(moment.date() + timedelta(days=1), time(3))


def _trip(random: Random, places: list[tuple[int, int]], pickup_at: datetime) -> Row:
    pickup = draw(random, 60)
    # 3.7 % of the trips are no-shows: the car came, nobody did, and the flat fee is due.
    no_show = draw(random, 1000) < 37
    dropoff = pickup if no_show else draw(random, 60)
    hectometres = 0 if no_show else _hectometres(random, places[pickup], places[dropoff])
    seconds = 60 + draw(random, 240) if no_show else 150 + hectometres * 14 + draw(random, 300)
    fare_cents = 500 if no_show else 320 + hectometres * 19
    payment_type = (1, 1, 1, 1, 1, 1, 2, 2, 3, 4)[draw(random, 10)]
    airport = max(pickup, dropoff) >= 50 and not no_show
    return {
        "pickup_at": pickup_at,
        "dropoff_at": pickup_at + timedelta(seconds=seconds),
        "pickup_zone_id": pickup + 1,
        "dropoff_zone_id": dropoff + 1,
        "passenger_count": 0 if no_show else (1, 1, 1, 1, 2, 2, 3, 4)[draw(random, 8)],
        "distance_hm": hectometres,
        "rate_code": 2 if airport else 1,
        "payment_type": payment_type,
        "fare_cents": fare_cents,
        "surcharge_cents": 150 if pickup_at.hour >= 22 or pickup_at.hour < 5 else 0,
        "toll_cents": 420 if airport else 0,
        "tip_cents": fare_cents * draw(random, 25) // 100 if payment_type == 1 and not no_show else 0,
    }


def _hectometres(random: Random, start: tuple[int, int], end: tuple[int, int]) -> int:
    blocks = abs(start[0] - end[0]) + abs(start[1] - end[1])
    return blocks * 10 + 4 + draw(random, 12)


def _deliveries(random: Random, trip: Row) -> Iterator[Row]:
    luck = draw(random, 1000)
    late_days = 2 + draw(random, 18) if luck < 20 else 0
    loaded_at = next_load(_moment(trip["dropoff_at"])) + timedelta(days=late_days)
    yield {**trip, "loaded_at": loaded_at}
    if luck >= 990:
        yield {**trip, "loaded_at": loaded_at + timedelta(days=1)}
    elif luck >= 985:
        corrected = int(str(trip["toll_cents"])) + 100
        yield {**trip, "toll_cents": corrected, "loaded_at": loaded_at + timedelta(days=3)}


def _attempts(random: Random, cents: int) -> Iterator[tuple[str, str, int, int]]:
    luck = draw(random, 1000)
    if luck < 12:
        yield "charge", "failed", cents, 1
    yield "charge", "settled", cents, 3
    if luck >= 985:
        yield "refund", "settled", -(cents // 2), 60 * 24 * (1 + draw(random, 10))


def _moment(value: object) -> datetime:
    if not isinstance(value, datetime):
        raise TypeError(f"expected a point in time, got {value!r}")
    return value
