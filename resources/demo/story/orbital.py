# SPDX-License-Identifier: GPL-3.0-or-later
"""A query across eight hosts: two have the file, one has not, one timed out, the rest do not answer in time."""

from . import lure
from .clock import epoch, jst
from .numbers import stable_uuid
from .organisation import ORBITAL

HOSTS = ("WS-0417", "WS-0522", "WS-0388", "WS-0611", "FS-0003", "WS-0274", "WS-0719", "WS-0820")
JOB = stable_uuid("orbital job")
SQL = f"""SELECT p.pid, p.name, p.path, h.sha256, u.username,
       datetime(p.start_time, 'unixepoch') AS started
FROM   processes p
JOIN   hash h ON h.path = p.path
JOIN   users u ON u.uid = p.uid
WHERE  h.sha256 = '{lure.WORKBOOK_SHA256}'
   OR  p.name LIKE 'invoice_%'
ORDER BY started DESC LIMIT 500;"""
COLUMNS = ("pid", "name", "path", "sha256", "username", "started")
_ROWS = {
    "WS-0417": (("6124", "invoice_1120.exe", r"C:\Users\finance\AppData\Local\Temp", "finance", "2026-11-20 05:27:41"),
                ("5980", "invoice_stage.exe", r"C:\Users\finance\AppData\Roaming", "finance", "2026-11-20 05:27:12")),
    "WS-0522": (("7716", "invoice_1120.exe", r"C:\Users\ktanaka\Downloads", "ktanaka", "2026-11-20 06:02:33"),),
    "WS-0388": (),
}
_CATALOGUE = {
    "Processes": ("Running process by hash", "Parent and child tree", "Unsigned binaries", "Processes by user",
                  "Processes without a file", "Scripts being run"),
    "Network": ("Open sockets by remote IP", "DNS cache lookup", "Listening ports", "Routes and interfaces"),
    "Files": ("Recent downloads", "Office macro files", "File by hash", "Files in temporary folders",
              "Removable media"),
    "Persistence": ("Scheduled tasks", "Services by start type", "Run keys", "Startup items", "Browser extensions",
                    "WMI subscriptions", "Logon scripts"),
}


def _result(host, seconds):
    values = [part for pid, name, path, user, started in _ROWS[host]
              for part in (pid, name, path, lure.WORKBOOK_SHA256, user, started)]
    return {"node": stable_uuid("node", host), "hostinfo": {"hostname": host, "osinfo": {"os": "windows",
            "osname": "Windows 11 Pro"}}, "reported": f"2026-11-23T00:40:{seconds:02d}.120000000Z",
            "rowcount": len(_ROWS[host]),
            "osQueryResult": [{"label": "Running process by hash", "columns": list(COLUMNS), "values": values,
                               "error": "", "secs": 1.2}]}


def _timed_out(host):
    return {"node": stable_uuid("node", host), "hostinfo": {"hostname": host, "osinfo": {"os": "windows",
            "osname": "Windows 11 Pro"}}, "reported": "2026-11-23T00:40:52.000000000Z", "rowcount": 0,
            "error": {"en": "The host did not finish the query in time."}, "osQueryResult": []}


def stock():
    return [{"id": stable_uuid("stock", name), "name": name, "category": category, "os": ["windows"],
             "description": f"{category}: {name}",
             "osQuery": [{"label": name, "sql": SQL if name == "Running process by hash" else "SELECT * FROM system_info;"}]}
            for category, names in _CATALOGUE.items() for name in names]


def question():
    """The body of the story's query."""
    return {"name": "Running process by hash", "nodes": [f"hostname:{host}" for host in HOSTS],
            "osQuery": [{"label": "Running process by hash", "name": "Running process by hash", "sql": SQL}]}


def pages():
    """Its results as they come in; the last page points to itself."""
    first = [_result("WS-0417", 21), _result("WS-0522", 23)]
    second = [_result("WS-0388", 35), _timed_out("WS-0274")]
    return ({"results": first, "next": "page-2"}, {"results": second, "next": "page-3"},
            {"results": [], "next": "page-3"})


def job():
    return {"ID": JOB, **question(), "created": "2026-11-23T00:40:10.000000000Z",
            "expiry": epoch(jst("2026-11-23 09:45")), "done": False}


def record_orbital(recording):
    recording.page("orbital", "Orbital, Asia Pacific")
    recording.add("orbital", "GET", f"{ORBITAL}/v0/ok", {"ok": True}, wait=60)
    recording.add("orbital", "GET", f"{ORBITAL}/v0/stock", {"stock": stock()}, wait=140)
    body = question()
    recording.add("orbital", "POST", f"{ORBITAL}/v0/query/run", {"ID": JOB}, body=body, wait=210)
    first, second, third = pages()
    results = f"{ORBITAL}/v0/jobs/{JOB}/results?limit=100"
    recording.add("orbital", "GET", results, first, wait=400)
    recording.add("orbital", "GET", f"{results}&cursor=page-2", second, wait=600)
    # Nothing new: the cursor comes back unchanged until the query ends.
    recording.add("orbital", "GET", f"{results}&cursor=page-3", third, wait=120)
    recording.add("orbital", "GET", f"{ORBITAL}/v0/jobs/{JOB}", job(), wait=80)
