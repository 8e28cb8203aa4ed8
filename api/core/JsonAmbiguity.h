// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace obi::json {

/// Where well-formed JSON can be read in two ways, as "data[3].title": an object names a member twice, of which
/// QJsonDocument silently takes the last. "$" where a number does not fit into 64 bits or is not finite. Nothing where
/// all is clear. Costs about a quarter of what QJsonDocument takes for the same text.
std::optional<QString> ambiguousPath(const QByteArray &json);

} // namespace obi::json
