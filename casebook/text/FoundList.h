// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FoundObservable.h"
#include "PackedBytes.h"

#include <iterator>
#include <vector>

namespace obi {

/// What a scan found, in the order of the text. Values stand packed one behind the other; an Observable, which has a
/// memory of its own, is made when somebody asks for it.
class FoundList
{
public:
    /// By value: what it points at is made for each visit.
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = FoundObservable;
        using difference_type = qsizetype;
        using pointer = void;
        using reference = FoundObservable;

        Iterator(const FoundList &list, qsizetype i)
            : m_list(&list)
            , m_i(i)
        {}
        FoundObservable operator*() const { return (*m_list)[m_i]; }
        Iterator &operator++()
        {
            ++m_i;
            return *this;
        }
        Iterator operator++(int) { return {*m_list, m_i++}; }
        bool operator==(const Iterator &other) const { return m_i == other.m_i; }

    private:
        const FoundList *m_list;
        qsizetype m_i;
    };

    /// A find as it is kept, in 32 bytes and those of its value.
    struct Entry {
        std::string_view value() const { return {bytes, size}; } ///< UTF-8
        const char *bytes;
        quint32 size;
        quint32 length;
        qint64 offset;
        ObservableType type;
        quint16 traits;
        bool derived;
    };

    FoundList() = default;
    FoundList(FoundList &&) = default;
    FoundList &operator=(FoundList &&) = default;

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const Entry &entry(qsizetype i) const { return m_blocks[std::size_t(i) / BlockSize][std::size_t(i) % BlockSize]; }
    FoundObservable operator[](qsizetype i) const;
    FoundObservable first() const { return (*this)[0]; }
    FoundObservable last() const { return (*this)[m_size - 1]; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, m_size}; }

    /// Keeps a copy of the value. Leaves out what no Observable can hold.
    void append(ObservableType type, std::string_view value, qint64 offset, qint64 length, FoundTraits traits,
                bool derived);

private:
    static constexpr std::size_t BlockSize = 1024;
    std::vector<Entry *> m_blocks; ///< of BlockSize entries: growing copies nothing
    text::PackedBytes m_entries;   ///< holds the blocks
    text::PackedBytes m_values;
    qsizetype m_size = 0;
};

} // namespace obi
