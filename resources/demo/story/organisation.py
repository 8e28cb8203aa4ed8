# SPDX-License-Identifier: GPL-3.0-or-later
"""Harukaze Trading: its gateways, its people, and the hosts that matter in the story."""

from dataclasses import dataclass

from .numbers import rng_for, zipf

DOMAIN = "harukaze.example"
COMPANY = "はるかぜ商事 / Harukaze Trading"


@dataclass(frozen=True)
class Gateway:
    name: str
    share: float
    site: str
    serial: str

    @property
    def host(self):
        return f"{self.name}.{DOMAIN}"

    @property
    def base(self):
        return f"https://{self.host}:6443/esa/api/v2.0"


GATEWAYS = (
    Gateway("mx1.tokyo", 0.36, "tokyo", "4200D0A1B2C3D4E5F601-A0B1C2D3E401"),
    Gateway("mx2.tokyo", 0.31, "tokyo", "4200D0A1B2C3D4E5F602-A0B1C2D3E402"),
    Gateway("mx1.osaka", 0.22, "osaka", "4200D0A1B2C3D4E5F603-A0B1C2D3E403"),
    Gateway("mx1.singapore", 0.11, "singapore", "4200D0A1B2C3D4E5F604-A0B1C2D3E404"),
)
BY_NAME = {gateway.name: gateway for gateway in GATEWAYS}

VISIBILITY = "https://visibility.apjc.amp.cisco.com"
PRIVATE_INTEL = "https://private.intel.apjc.amp.cisco.com"
CONURE = "https://conure.apjc.security.cisco.com"
ORBITAL = "https://orbital.apjc.amp.cisco.com"

# The eleven who received the lure, in the order in which it reached them.
LURED = ("k.tanaka", "finance", "m.sato", "accounts", "r.ito", "a.mori", "procure",
         "h.suzuki", "y.kobayashi", "n.watanabe", "t.yamada")
ANALYSTS = {"k.tanaka": "K. Tanaka", "m.sato": "M. Sato", "r.ito": "R. Ito", "a.mori": "A. Mori"}

_SURNAMES = ("abe aoki arai endo fujita fukuda goto hara hasegawa hayashi ikeda imai inoue ishii ito kato kimura "
             "kobayashi kondo maeda matsui miura mori murata nakagawa nakano nishi noda ogawa okada ono ota saito "
             "sakai sasaki sato shimizu sugiyama suzuki takagi takeda tamura tanaka uchida ueda wada yamada yoshida "
             "lim tan lee ng wong chen goh").split()
_SHARED = ("sales", "support", "export", "import", "shipping", "customs", "hr", "legal", "recruit", "info")


def _people(count):
    rng = rng_for("people")
    names = list(LURED) + list(_SHARED)
    while len(names) < count:
        name = f"{rng.choice('abcdefghijklmnoprstuwyz')}.{rng.choice(_SURNAMES)}"
        if name not in names:
            names.append(name)
    return names


def address(name):
    return f"{name}@{DOMAIN}"


PEOPLE = [address(name) for name in _people(150)]


def people_weights():
    """Finance and the shared mailboxes attract most; the rest trails off."""
    return zipf(len(PEOPLE), 0.95)

# The computers that opened the workbook, with the account that was logged in.
ENDPOINT_OWNERS = (("WS-0417", "finance"), ("WS-0522", "ktanaka"))
