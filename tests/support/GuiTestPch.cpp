// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing but a home for the precompiled header of the tests of ribbon/ and app/.
