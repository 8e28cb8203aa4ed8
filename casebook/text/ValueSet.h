// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "PackedBytes.h"

#include "ctim/Observable.h"

#include <unordered_set>

namespace obi::text {

/// Typed values that have been seen, packed: there may be millions of them.
class ValueSet
{
public:
    /// False if it was in the set already.
    bool insert(ObservableType type, std::string_view value)
    {
        char *const key = m_bytes.room(value.size() + 1);
        key[0] = static_cast<char>(type);
        std::memcpy(key + 1, value.data(), value.size());
        const bool isNew = m_keys.insert({key, value.size() + 1}).second;
        if (!isNew)
            m_bytes.giveBack(value.size() + 1);
        return isNew;
    }

private:
    PackedBytes m_bytes;
    std::unordered_set<std::string_view> m_keys; ///< the type's number and the value
};

} // namespace obi::text
