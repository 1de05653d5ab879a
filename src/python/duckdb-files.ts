/**
 * The part of the query process that gives a DuckDB query the files that it names, read-only and for its own time. Before DuckDB 2, a
 * view that dbt made names its database by the file's stem, which is another one here: then relations that the query needs are
 * described anew, in memory, under the name that the query uses.
 */
export const DUCKDB_FILES = String.raw`
def attach(cursor, sql):
    attached = []
    for name, path in databases.items():
        if not mentions(sql, name):
            continue
        try:
            if not os.path.isfile(path):
                raise Unreachable(f"there is no database file for {name}")
            attach_file(cursor, name, path)
            attached.append(name)
            stem = os.path.basename(path).lstrip(".").split(".")[0]
            views = remembered_views(cursor, name, path) if stem.lower() != name.lower() else {}
            if any(mentions(sql, relation[1]) and mentions(text, stem) for relation, text in views.items()):
                detach(cursor, [attached.pop()])
                attached.append(name + " (file)")
                attach_file(cursor, attached[-1], path)
                cursor.execute("attach ':memory:' as " + quoted(name))
                attached.append(name)
                Description(cursor, name, stem).describe(sql)
        except Exception as error:
            detach(cursor, attached)
            raise error if isinstance(error, Unreachable) else Unreachable(str(error)) from error
    return attached

def attach_file(cursor, name, path):
    cursor.execute("attach '" + path.replace("'", "''") + "' as " + quoted(name) + " (read_only)")

def detach(cursor, names):
    for name in reversed(names):
        cursor.execute("detach " + quoted(name))

def quoted(name):
    return '"' + name.replace('"', '""') + '"'

def mentions(sql, name):
    return re.search(r"(?<!\w)" + re.escape(name) + r"(?!\w)", sql, re.IGNORECASE) is not None

def views_of(cursor, database):
    cursor.execute("select schema_name, view_name, sql from duckdb_views() where database_name = ? and not internal", [database])
    return {(schema, view): sql for schema, view, sql in cursor.fetchall()}

view_memory = {}

def remembered_views(cursor, database, path):
    """Listing the views takes up to fifty times as long as a query, so it is done once for each state of a file."""
    stats = [os.stat(each) for each in (path, path + ".wal") if os.path.exists(each)]
    state = [(stat.st_mtime_ns, stat.st_size, stat.st_ino) for stat in stats]
    if view_memory.get(path, (None,))[0] != state:
        view_memory[path] = (state, views_of(cursor, database))
    return view_memory[path][1]

class Description:
    """A database in memory whose relations are views of a file's."""

    HEAD = re.compile(r'CREATE\s+VIEW\s+(?:(?:"(?:[^"]|"")*"|[^\s".(]+)\.?)+\s*(\(.*?\))?\s*AS\s+(.*?);?\s*', re.IGNORECASE | re.DOTALL)

    def __init__(self, cursor, name, stem):
        self.cursor, self.name, self.stem, self.file = cursor, name, stem.lower(), name + " (file)"
        self.views, self.done = views_of(cursor, self.file), set()
        cursor.execute("select schema_name, table_name from duckdb_tables() where database_name = ?", [self.file])
        self.tables = set(cursor.fetchall())

    def describe(self, sql):
        for relation in [*self.tables, *self.views]:
            if mentions(sql, relation[1]):
                self.define(relation)

    def define(self, relation):
        if relation in self.done:
            return
        self.done.add(relation)
        columns, body = "", f"select * from {quoted(self.file)}.{quoted(relation[0])}.{quoted(relation[1])}"
        try:
            if relation in self.views:
                columns, body = self.renamed(self.views[relation])
            self.cursor.execute(f"create schema if not exists {quoted(self.name)}.{quoted(relation[0])}")
            self.cursor.execute(f"create view {quoted(self.name)}.{quoted(relation[0])}.{quoted(relation[1])} {columns} as {body}")
        except Exception as error:
            # A view may be broken, or read what isn't here; a query that needs it says so.
            print(f"view {relation} can't be described: {error}", file=sys.stderr, flush=True)

    def renamed(self, view):
        columns, select = self.HEAD.fullmatch(view).groups()
        self.cursor.execute("select json_serialize_sql(?::varchar)::varchar", [select])
        tree = json.loads(self.cursor.fetchone()[0])
        self.rename(tree)
        self.cursor.execute("select json_deserialize_sql(?::json)", [json.dumps(tree)])
        return columns or "", self.cursor.fetchone()[0]

    def rename(self, node):
        if isinstance(node, list):
            for item in node:
                self.rename(item)
        elif isinstance(node, dict):
            if node.get("type") == "BASE_TABLE":
                self.rename_table(node)
            path = node.get("column_names")
            if isinstance(path, list) and len(path) > 3 and str(path[0]).lower() == self.stem:
                path[0] = self.name
            for value in node.values():
                self.rename(value)

    def rename_table(self, node):
        catalog, schema, table = (node.get(key) or "" for key in ("catalog_name", "schema_name", "table_name"))
        # Without a schema it may also be a name from the view's own WITH.
        relation = self.known(schema, table) if schema and catalog.lower() in ("", self.stem) else None
        if relation is not None:
            self.define(relation)
            node["catalog_name"] = self.name
            if "qualified_name" in node:
                node["qualified_name"]["path"] = [self.name, schema, table]

    def known(self, schema, table):
        """The relation of this name, which a view may write in other cases."""
        wanted = (schema.lower(), table.lower())
        return next((each for each in [*self.tables, *self.views] if (each[0].lower(), each[1].lower()) == wanted), None)
`.trim();
