# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates, made with the openssl command: a good one, and each kind of bad one."""

import ssl
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
_HERE = "subjectAltName=DNS:localhost,IP:127.0.0.1"


def _openssl(folder, *arguments):
    done = subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"openssl {arguments[0]}: {done.stderr.strip()}")


def _authority(folder, name, title):
    _openssl(folder, "req", "-x509", *_KEY, "-keyout", f"{name}.key", "-out", f"{name}.pem", "-subj", f"/CN={title}",
             "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")


def _signed(folder, name, authority, host="localhost", names=_HERE):
    _openssl(folder, "req", "-x509", "-CA", f"{authority}.pem", "-CAkey", f"{authority}.key", *_KEY,
             "-keyout", f"{name}.key", "-out", f"{name}.pem", "-subj", f"/CN={host}", "-days", "10",
             "-addext", "basicConstraints=critical,CA:FALSE", "-addext", names)


def _self_signed(folder, name="selfSigned"):
    _openssl(folder, "req", "-x509", *_KEY, "-keyout", f"{name}.key", "-out", f"{name}.pem", "-subj",
             "/CN=localhost", "-days", "10", "-addext", _HERE)


def _expired(folder):
    _openssl(folder, "req", "-new", *_KEY, "-keyout", "expired.key", "-out", "expired.csr", "-subj", "/CN=localhost",
             "-addext", _HERE)
    _openssl(folder, "x509", "-req", "-in", "expired.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "7",
             "-days", "-1", "-copy_extensions", "copy", "-out", "expired.pem")


class Certificates:
    """In a folder: ca.pem (the authority of all good ones), otherCa.pem (that of unknownAuthority), KIND.pem/.key."""

    def __init__(self, folder):
        self._folder = Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor() as pool:
            self._make(pool, {"ca": lambda: _authority(folder, "ca", "Obi test authority"),
                              "otherCa": lambda: _authority(folder, "otherCa", "Some other authority"),
                              "selfSigned": lambda: _self_signed(folder)})
            self._make(pool, {"server": lambda: _signed(folder, "server", "ca"),
                              # Some clients look at the common name as well.
                              "wrongHost": lambda: _signed(folder, "wrongHost", "ca", "elsewhere.example",
                                                           "subjectAltName=DNS:elsewhere.example"),
                              "unknownAuthority": lambda: _signed(folder, "unknownAuthority", "otherCa"),
                              "expired": lambda: _expired(folder)})

    def _make(self, pool, wanted):
        missing = [make for name, make in wanted.items() if not self.path(name).exists()]
        for made in [pool.submit(make) for make in missing]:
            made.result()

    def path(self, name):
        return self._folder / f"{name}.pem"

    def context(self, kind="server", version=None):
        """TLS 1.2 and up, or exactly `version`."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if version is None:
            context.minimum_version = ssl.TLSVersion.TLSv1_2
        else:
            # OpenSSL 3 speaks what is older than 1.2 only at security level 0.
            context.set_ciphers("DEFAULT@SECLEVEL=0")
            context.minimum_version = context.maximum_version = version
        context.load_cert_chain(self.path(kind), self.path(kind).with_suffix(".key"))
        return context

    def renew_self_signed(self, context):
        """Another self-signed certificate for new connections: what somebody in the middle would show."""
        _self_signed(self._folder, "selfSignedRenewed")
        context.load_cert_chain(self.path("selfSignedRenewed"), self.path("selfSignedRenewed").with_suffix(".key"))

    def restore_self_signed(self, context):
        context.load_cert_chain(self.path("selfSigned"), self.path("selfSigned").with_suffix(".key"))
