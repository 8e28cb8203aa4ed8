# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts all listeners, says on one line where they are, and serves until told to stop."""

import argparse
import asyncio
import gc
import json
import logging
import signal
import socket
import sys
import tempfile

from .certificates import Certificates
from .cloud import Cloud


def _arguments(arguments):
    parser = argparse.ArgumentParser(prog="serve", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="of the control; the others follow it. 0: any free ports")
    parser.add_argument("--certs", help="folder for the certificates; those that are there are used")
    parser.add_argument("--seed", type=int, default=1, help="of the credentials and ids that are made")
    parser.add_argument("--until-stdin-closes", action="store_true",
                        help="take commands as lines of JSON on standard input and stop at its end")
    return parser.parse_args(arguments)


async def _serve(options, folder):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_complain)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    cloud = Cloud(options.seed, Certificates(folder), options.port)
    await cloud.start()
    gc.freeze()
    gc.enable()
    print(json.dumps(cloud.told()), flush=True)
    if options.until_stdin_closes:
        await _obey(cloud, stopped)
    await stopped.wait()


async def _obey(cloud, stopped):
    """Each line of standard input is a command, each line of standard output its answer."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=16 * 1024 * 1024)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)

    async def read():
        while line := await reader.readline():
            print(json.dumps(await cloud.control.obey_line(line)), flush=True)
        stopped.set()

    cloud.reading = loop.create_task(read())


def _complain(loop, context):
    """Clients come and go as they like: only what is a defect here is worth a line."""
    problem = context.get("exception")
    if not isinstance(problem, (OSError, asyncio.TimeoutError)):
        loop.default_exception_handler(context)


def main(arguments):
    options = _arguments(arguments)
    gc.disable()  # until all is told: the story is a million small objects, and none of them is garbage
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    logging.getLogger("aiohttp").setLevel(logging.CRITICAL)
    try:
        with tempfile.TemporaryDirectory(prefix="obi-cloud-") as temporary:
            asyncio.run(_serve(options, options.certs or temporary))
    except (OSError, RuntimeError, socket.gaierror) as problem:
        print(f"serve: {problem}", file=sys.stderr)
        return 1
    return 0
