// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Reading and writing an entity so that it goes back whole, for the rooms of api/ only.
//
// An entity says once which key goes to which member:
//
//     template <typename Fields> void fields(Fields &at, Match<Fields, NoteEntity> &note)
//     {
//         at("note_class"_L1, note.noteClass, TextField());
//     }
//
// FieldReader and FieldWriter walk over that list in both directions. What a member cannot give back exactly as it
// came (a number where a text was due, a time with microseconds, a null) stays in `extra` too and is written from
// there, unless the member was changed meanwhile.

#include "ctim/Observable.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <type_traits>

namespace obi {

struct ValidTime;

/// How a member looks as JSON: read() of anything at all, write() gives Undefined for what is not written.
struct TextField {
    QString read(const QJsonValue &value) const;
    QJsonValue write(const QString &text) const;
};
struct TextsField {
    QStringList read(const QJsonValue &value) const;
    QJsonValue write(const QStringList &texts) const;
};
/// UTC; invalid where it is missing or no time.
struct TimeField {
    QDateTime read(const QJsonValue &value) const;
    QJsonValue write(const QDateTime &time) const;
};
struct NumberField {
    std::optional<qint64> read(const QJsonValue &value) const;
    QJsonValue write(std::optional<qint64> number) const;
};
struct FlagField {
    std::optional<bool> read(const QJsonValue &value) const;
    QJsonValue write(std::optional<bool> flag) const;
};
/// {"start_time":…,"end_time":…}; the year 2525 and a missing end are both an invalid one.
struct PeriodField {
    ValidTime read(const QJsonValue &value) const;
    QJsonValue write(const ValidTime &period) const;
};

/// The entries of a list, each as an optional Value.
struct ObservableEntry {
    std::optional<Observable> read(const QJsonValue &value) const;
    QJsonValue write(const Observable &observable) const;
};

/// Takes members out of an object; what is left is `extra`.
class FieldReader
{
public:
    explicit FieldReader(QJsonObject object)
        : m_object(std::move(object))
    {}

    template <typename Value, typename Field>
    void operator()(QLatin1StringView key, Value &member, Field field)
    {
        const QJsonValue value = m_object.value(key);
        member = field.read(value);
        if (!value.isUndefined() && field.write(member) == value)
            m_object.remove(key);
    }
    /// Entries that cannot be read stay under the key.
    template <typename Value, typename Entry>
    void list(QLatin1StringView key, QList<Value> &members, Entry entry)
    {
        const QJsonArray values = m_object.value(key).toArray();
        QJsonArray rest;
        for (const QJsonValue &value : values) {
            if (auto member = entry.read(value))
                members.append(*std::move(member));
            else
                rest.append(value);
        }
        if (!values.isEmpty())
            putOrRemove(key, rest);
    }
    QVariantMap extra() const { return m_object.toVariantMap(); }

private:
    void putOrRemove(QLatin1StringView key, const QJsonArray &rest)
    {
        if (rest.isEmpty())
            m_object.remove(key);
        else
            m_object.insert(key, rest);
    }

    QJsonObject m_object;
};

/// Puts members back over `extra`.
class FieldWriter
{
public:
    explicit FieldWriter(const QVariantMap &extra)
        : m_object(QJsonObject::fromVariantMap(extra))
    {}

    template <typename Value, typename Field>
    void operator()(QLatin1StringView key, const Value &member, Field field)
    {
        if (field.read(m_object.value(key)) == member)
            return;
        const QJsonValue value = field.write(member);
        if (value.isUndefined())
            m_object.remove(key);
        else
            m_object.insert(key, value);
    }
    template <typename Value, typename Entry>
    void list(QLatin1StringView key, const QList<Value> &members, Entry entry)
    {
        if (members.isEmpty())
            return;
        QJsonArray values;
        for (const Value &member : members)
            values.append(entry.write(member));
        for (const QJsonValue &rest : m_object.value(key).toArray())
            values.append(rest);
        m_object.insert(key, values);
    }
    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// `Value &` for a reader, `const Value &` for a writer.
template <typename Fields, typename Value>
using Match = std::conditional_t<std::is_same_v<Fields, FieldWriter>, const Value, Value>;

/// For a type with `extra` and a function fields(): the whole entity at once.
template <typename Value>
Value readFields(const QJsonObject &object, Value value = {})
{
    FieldReader reader(object);
    fields(reader, value);
    value.extra = reader.extra();
    return value;
}

template <typename Value>
QJsonObject writeFields(const Value &value)
{
    FieldWriter writer(value.extra);
    fields(writer, value);
    return writer.object();
}

} // namespace obi
