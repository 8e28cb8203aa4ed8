# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All services together: which listener serves what, with which certificate, on which port."""

import ssl

from . import conure, ctia, iroh, orbital, telling
from .control import Control, ControlService
from .envelopes import Conure, Ctia, Iroh
from .gateway import GatewayService
from .listening import Listener, Mute, address_of, bound
from .mixed import Mixed
from .proxy import Proxy
from .reporting import Books
from .service import Service
from .tracking import Mail
from .world import World

FAMILIES = ("platform", "privateIntel", "globalIntel", "conure", "orbital")
FAULTY = ("expired", "selfSigned", "wrongHost", "unknownAuthority", "tls11")
MANAGER = "sma1.harukaze.example"


class Cloud:
    def __init__(self, seed, certificates, port):
        self._certificates, self._port = certificates, port
        self.world = world = World(seed)
        world.ctia = Ctia(world.new_trace)
        world.reports = Books(world.story)
        world.mail = Mail(world.story)
        self.control = Control(self)
        self.listeners, self.faulty, self.proxies = {}, {}, {}
        self._gateways = [(machine.host, (machine,), "/esa/api/v2.0") for machine in telling.GATEWAYS]
        self._gateways.append((MANAGER, telling.GATEWAYS, "/sma/api/v2.0"))

    def _services(self):
        world = self.world
        iroh_family = Iroh(world.new_trace)
        families = {
            "platform": iroh.Platform("platform", iroh_family, world, iroh.routes(), iroh.OPEN),
            "privateIntel": Service("privateIntel", world.ctia, world, ctia.private_routes(), ctia.OPEN),
            "globalIntel": Service("globalIntel", world.ctia, world, ctia.global_routes(), ctia.OPEN),
            "conure": Service("conure", Conure(world.new_trace), world, conure.routes()),
            "orbital": Service("orbital", iroh_family, world, orbital.routes())}
        gateways = [GatewayService(name, world, machines, path, old_shape=name == MANAGER)
                    for name, machines, path in self._gateways]
        return families, gateways

    def _next_port(self):
        port = self._port
        self._port += 1 if port else 0
        return port

    def _listen(self, service, kind="server", version=None):
        listener = bound(self._next_port())
        self.listeners[service.name] = Listener(service, listener, self._certificates.context(kind, version))
        return address_of(listener)

    async def start(self):
        families, gateways = self._services()
        self._control_address = self._listen(ControlService(self.control, self.world)) + "/control"
        addresses = {name: self._listen(families[name]) for name in FAMILIES}
        self._gateway_addresses = [self._listen(service) for service in gateways]
        for name in FAULTY:
            kind, version = ("server", ssl.TLSVersion.TLSv1_1) if name == "tls11" else (name, None)
            self.faulty[name] = self._listen(Mixed(name, families, gateways[0]), kind, version)
        self._refused = bound(self._next_port())  # taken, but nobody listens
        self.faulty["refused"] = address_of(self._refused)
        silent = bound(self._next_port())
        self.faulty["hangAtConnect"] = address_of(silent)
        self.proxies = {"open": Proxy("proxyOpen", self.world, bound(self._next_port())),
                        "withPassword": Proxy("proxyWithPassword", self.world, bound(self._next_port()), True)}
        self.world.settle(addresses)
        for starting in (*self.listeners.values(), Mute(silent), *self.proxies.values()):
            await starting.start()

    def told(self):
        """The line for whoever started this."""
        credentials = self.world.credentials
        gateways = [{"name": name, "address": address, "apiPath": path, "userName": credentials.user_name,
                     "passphrase": credentials.passphrase}
                    for (name, _machines, path), address in zip(self._gateways, self._gateway_addresses)]
        return {"ca": str(self._certificates.path("ca")), "otherCa": str(self._certificates.path("otherCa")),
                "clientId": credentials.client_id, "clientPassword": credentials.client_password,
                "control": self._control_address, **self.world.addresses, "gateways": gateways, "faulty": self.faulty,
                "proxy": {"open": f"127.0.0.1:{self.proxies['open'].port}",
                          "withPassword": f"127.0.0.1:{self.proxies['withPassword'].port}",
                          "user": credentials.proxy_user, "password": credentials.proxy_password}}

    def renew_certificate(self, name):
        """selfSigned shows another certificate of its own from now on."""
        self._certificates.renew_self_signed(self.listeners[name].context)

    def reset(self):
        self.world.reset()
        self._certificates.restore_self_signed(self.listeners["selfSigned"].context)
