# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up names under the reserved top-level and second-level domains, and addresses from the documentation ranges."""

from .numbers import rng_for

_FIRST = ("sakura kaede minato hoshi tsuru kawa mori yama asahi akatsuki hinode nami umi sora tsuki yuki ishi takumi "
          "harbor cedar maple river north summit bright orchid lantern copper silver quartz amber coral meadow").split()
_SECOND = {
    "trade": "trading shipping logi freight steel paper foods textile motors chem press print supply".split(),
    "bad": "account-check secure-mail refund-desk billing-alert parcel-fee delivery-hold id-confirm signin-help "
           "wallet-sync tax-notice".split(),
    "odd": "promo survey share upload bonus event coupon members entry campaign".split(),
    "web": "cdn static images fonts maps pay login docs calendar forms news media".split(),
    "net": "Networks Telecom Hosting Datacenter Cloud Broadband Internet Exchange".split(),
}
_ENDINGS = (".example", ".test", ".example.com", ".example.net", ".example.org")


def domains(kind, count, taken):
    """count fresh names of one flavour; taken grows with them."""
    rng = rng_for("domains", kind)
    names = []
    while len(names) < count:
        name = f"{rng.choice(_FIRST)}-{rng.choice(_SECOND[kind])}{rng.choice(_ENDINGS)}"
        if name not in taken:
            taken.add(name)
            names.append(name)
    return names


def owners(count):
    rng = rng_for("owners")
    names = []
    while len(names) < count:
        name = f"{rng.choice(_FIRST).capitalize()} {rng.choice(_SECOND['net'])}"
        if name not in names:
            names.append(name)
    return names


def addresses(count, taken):
    rng = rng_for("addresses")
    blocks = ("192.0.2.", "198.51.100.", "203.0.113.")
    found = []
    while len(found) < count:
        value = f"2001:db8:{rng.randrange(1, 0xfff):x}::{rng.randrange(1, 0xff):x}" if len(found) % 16 == 15 \
            else f"{rng.choice(blocks)}{rng.randrange(2, 254)}"
        if value not in taken:
            taken.add(value)
            found.append(value)
    return found
