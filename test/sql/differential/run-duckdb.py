"""Runs pairs of queries over small tables with NULLs, duplicates, ties and no rows. JSON in, JSON out."""

import json
import sys

import duckdb

connection = duckdb.connect()
connection.execute("set threads = 1")
for statement in json.load(open(sys.argv[1])):
    connection.execute(statement)


def run(sql):
    try:
        cursor = connection.execute(sql)
        names = [column[0] for column in cursor.description]
        return {"names": names, "rows": [[None if value is None else str(value) for value in row] for row in cursor.fetchall()]}
    except Exception as error:  # the test counts these
        return {"error": str(error)[:300]}


json.dump([[run(sql) for sql in pair] for pair in json.load(sys.stdin)], sys.stdout)
