# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cloud of threat services and mail gateways to test against: real HTTPS, with state, and faults on command."""
