# SPDX-License-Identifier: GPL-3.0-or-later
"""What Orbital keeps ready in the story: queries in osquery's SQL by category, each with what it answers."""

from . import lure

PROCESS_BY_HASH = f"""SELECT p.pid, p.name, p.path, h.sha256, u.username,
       datetime(p.start_time, 'unixepoch') AS started
FROM   processes p
JOIN   hash h ON h.path = p.path
JOIN   users u ON u.uid = p.uid
WHERE  h.sha256 = '{lure.WORKBOOK_SHA256}'
   OR  p.name LIKE 'invoice_%'
ORDER BY started DESC LIMIT 500;"""

CATALOGUE = {
    "Processes": (
        ("Running process by hash", "Processes whose file has a hash, with their user and start", PROCESS_BY_HASH),
        ("Parent and child tree", "Each process with the one that started it", """SELECT c.pid, c.name, c.cmdline, p.pid AS parent_pid, p.name AS parent_name
FROM   processes c
JOIN   processes p ON p.pid = c.parent
ORDER BY p.pid, c.pid LIMIT 1000;"""),
        ("Unsigned binaries", "Running programs without a trusted signature", """SELECT p.pid, p.name, p.path, a.result, a.subject_name
FROM   processes p
JOIN   authenticode a ON a.path = p.path
WHERE  a.result <> 'trusted'
LIMIT 500;"""),
        ("Processes by user", "How many processes each user runs", """SELECT u.username, count(*) AS processes
FROM   processes p
JOIN   users u ON u.uid = p.uid
GROUP BY u.username
ORDER BY processes DESC;"""),
        ("Processes without a file", "Processes whose program is no longer on the disk", """SELECT pid, name, path, cmdline
FROM   processes
WHERE  on_disk = 0
LIMIT 500;"""),
        ("Scripts being run", "Script hosts with the script that they run", """SELECT pid, name, cmdline, datetime(start_time, 'unixepoch') AS started
FROM   processes
WHERE  name IN ('powershell.exe', 'pwsh.exe', 'wscript.exe', 'cscript.exe', 'mshta.exe')
LIMIT 500;"""),
    ),
    "Network": (
        ("Open sockets by remote IP", "Connections to an address, with their process", f"""SELECT s.pid, p.name, p.path, s.local_address, s.local_port,
       s.remote_address, s.remote_port, s.state
FROM   process_open_sockets s
JOIN   processes p ON p.pid = s.pid
WHERE  s.remote_address = '{lure.SENDER_IP}'
LIMIT 500;"""),
        ("DNS cache lookup", "Names that were resolved a short while ago", f"""SELECT name, type
FROM   dns_cache
WHERE  name IN ('bit.ly', '{lure.PORTAL}')
LIMIT 500;"""),
        ("Listening ports", "Who listens, and where", """SELECT l.pid, p.name, l.address, l.port, l.protocol
FROM   listening_ports l
JOIN   processes p ON p.pid = l.pid
WHERE  l.port > 0
ORDER BY l.port LIMIT 1000;"""),
        ("Routes and interfaces", "The way out of the host", """SELECT r.destination, r.netmask, r.gateway, r.interface, a.address
FROM   routes r
LEFT JOIN interface_addresses a ON a.interface = r.interface
LIMIT 500;"""),
    ),
    "Files": (
        ("Recent downloads", "Files in the users' download folders, newest first", """SELECT f.path, f.filename, f.size, h.sha256,
       datetime(f.mtime, 'unixepoch') AS mtime
FROM   file f
JOIN   hash h ON h.path = f.path
WHERE  f.path LIKE 'C:\\Users\\%\\Downloads\\%'
ORDER BY f.mtime DESC LIMIT 200;"""),
        ("Office macro files", "Documents that may hold macros", """SELECT path, filename, size, datetime(mtime, 'unixepoch') AS mtime
FROM   file
WHERE  path LIKE 'C:\\Users\\%\\%\\%'
  AND  (filename LIKE '%.xlsm' OR filename LIKE '%.docm' OR filename LIKE '%.pptm')
ORDER BY mtime DESC LIMIT 200;"""),
        ("File by hash", "Files of the users' folders with a hash", f"""SELECT h.path, h.sha256, f.size
FROM   hash h
JOIN   file f ON f.path = h.path
WHERE  h.path LIKE 'C:\\Users\\%\\%\\%'
  AND  h.sha256 = '{lure.WORKBOOK_SHA256}';"""),
        ("Files in temporary folders", "Programs in temporary folders", """SELECT f.path, f.size, h.sha256, datetime(f.ctime, 'unixepoch') AS created
FROM   file f
JOIN   hash h ON h.path = f.path
WHERE  f.path LIKE 'C:\\Users\\%\\AppData\\Local\\Temp\\%.exe'
LIMIT 200;"""),
        ("Removable media", "Drives that were plugged in", """SELECT device_id, type, description, file_system, size
FROM   logical_drives
WHERE  description LIKE 'Removable%';"""),
    ),
    "Persistence": (
        ("Scheduled tasks", "Tasks that start programs of users' folders", """SELECT name, action, path, enabled, state
FROM   scheduled_tasks
WHERE  action LIKE '%\\Users\\%'
LIMIT 200;"""),
        ("Services by start type", "Services that start by themselves", """SELECT name, display_name, status, start_type, path, user_account
FROM   services
WHERE  start_type = 'AUTO_START'
LIMIT 500;"""),
        ("Run keys", "Programs that start when somebody logs in", """SELECT key, name, data, datetime(mtime, 'unixepoch') AS mtime
FROM   registry
WHERE  key LIKE 'HKEY_USERS\\%\\Software\\Microsoft\\Windows\\CurrentVersion\\Run'
LIMIT 500;"""),
        ("Startup items", "What starts with the system, from any place", """SELECT name, path, args, source, status, username
FROM   startup_items
LIMIT 500;"""),
        ("Browser extensions", "Extensions with their rights", """SELECT u.username, e.name, e.identifier, e.version, e.permissions
FROM   users u
JOIN   chrome_extensions e ON e.uid = u.uid
LIMIT 500;"""),
        ("WMI subscriptions", "Commands that events of the system start", """SELECT f.name AS filter, f.query, c.name AS consumer, c.command_line_template
FROM   wmi_filter_consumer_binding b
JOIN   wmi_event_filters f ON f.relative_path = b.filter
JOIN   wmi_cli_event_consumers c ON c.relative_path = b.consumer;"""),
        ("Logon scripts", "Scripts that run when somebody logs in", """SELECT user, logon_domain, logon_script, datetime(logon_time, 'unixepoch') AS logged_in
FROM   logon_sessions
WHERE  logon_script <> '';"""),
    ),
}
