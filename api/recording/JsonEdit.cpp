// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/JsonEdit.h"

#include "recording/JsonText.h"

#include <vector>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView RedactedText = "\"REDACTED\"";

class JsonEditor
{
public:
    JsonEditor(QByteArrayView json, const JsonEdit &edit)
        : m_json(json)
        , m_edit(edit)
    {
        m_out.reserve(json.size());
        m_levels.emplace_back();
    }

    QByteArray run()
    {
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"')
                takeString();
            else if (isPunctuation(c))
                takePunctuation(c);
            else if (isBlank(c))
                takeByte();
            else
                takeWord();
        }
        return std::move(m_out);
    }

private:
    /// A list or an object that is open; the first one is the text itself.
    struct Level {
        bool isObject = false;
        bool nameNext = false;
        SecretMember inherited = SecretMember::No; ///< from the member that this is the value of
        SecretMember secret = SecretMember::No;    ///< of the member whose value comes
        QString name{};
        bool namesSecret = false; ///< {"name":"password",…
        qsizetype valueFrom = -1; ///< …"value":"…"}, where it went
        qsizetype valueTo = -1;
    };

    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    static bool isPunctuation(char c) { return QByteArrayView("{}[]:,").contains(c); }

    Level &level() { return m_levels.back(); }

    SecretMember secretHere()
    {
        const Level &here = level();
        return here.inherited == SecretMember::No ? here.secret : here.inherited;
    }

    void takeByte() { m_out += m_json[m_at++]; }

    void takePunctuation(char c)
    {
        if (c == '}' || c == ']')
            closeLevel();
        takeByte();
        if (c == '{' || c == '[') {
            Level inner{.isObject = c == '{', .nameNext = c == '{', .inherited = secretHere()};
            m_levels.push_back(std::move(inner));
        } else if (c == ',') {
            level().nameNext = level().isObject;
            if (level().isObject)
                level().secret = SecretMember::No;
        } else if (c == ':') {
            level().nameNext = false;
        }
    }

    void closeLevel()
    {
        const Level closing = level();
        if (closing.namesSecret && closing.valueTo > closing.valueFrom)
            m_out.replace(closing.valueFrom, closing.valueTo - closing.valueFrom, RedactedText);
        if (m_levels.size() > 1)
            m_levels.pop_back();
    }

    void takeString()
    {
        const QByteArrayView token = stringToken();
        m_at += token.size();
        const QString text = plainText(token);
        if (level().nameNext)
            takeName(token, text);
        else
            takeText(token, text);
    }

    /// Of a text that was cut off, as much as can be understood.
    static QString plainText(QByteArrayView token)
    {
        if (const auto plain = unescapeJson(token))
            return QString::fromUtf8(*plain);
        constexpr qsizetype LongestEscape = 12; // two of \uXXXX
        for (qsizetype end = token.size(); end > 0 && end >= token.size() - LongestEscape; --end) {
            if (const auto plain = unescapeJson(token.first(end).toByteArray() + '"'))
                return QString::fromUtf8(*plain) + QString::fromUtf8(token.sliced(end));
        }
        return QString::fromUtf8(token.sliced(1));
    }

    /// With both quotes, or up to the end where the second is missing.
    QByteArrayView stringToken() const
    {
        qsizetype end = m_at + 1;
        while (end < m_json.size() && m_json[end] != '"')
            end += m_json[end] == '\\' ? 2 : 1;
        return m_json.sliced(m_at, qMin(end + 1, m_json.size()) - m_at);
    }

    void takeName(QByteArrayView token, const QString &name)
    {
        level().name = name;
        level().secret = m_edit.isSecret(name);
        append(token, name, m_edit.name(name));
    }

    void takeText(QByteArrayView token, const QString &text)
    {
        const qsizetype from = m_out.size();
        if (secretHere() != SecretMember::No && !text.isEmpty())
            m_out += RedactedText;
        else
            append(token, text, m_edit.text(text));
        if (level().isObject)
            noteNamed(text, from);
    }

    void noteNamed(const QString &text, qsizetype from)
    {
        const QString &name = level().name;
        if (name == "value"_L1) {
            level().valueFrom = from;
            level().valueTo = m_out.size();
        } else if (name == "name"_L1 || name == "key"_L1 || name == "id"_L1 || name == "field"_L1) {
            level().namesSecret = level().namesSecret || m_edit.isSecret(text) != SecretMember::No;
        }
    }

    /// What did not change keeps its spelling.
    void append(QByteArrayView token, const QString &before, const QString &after)
    {
        if (before == after)
            m_out += token;
        else
            appendJsonString(m_out, after.toUtf8());
    }

    /// A number, true, false, null, or what no JSON holds.
    void takeWord()
    {
        qsizetype end = m_at;
        while (end < m_json.size() && m_json[end] != '"' && !isPunctuation(m_json[end]) && !isBlank(m_json[end]))
            ++end;
        const QByteArrayView word = m_json.sliced(m_at, end - m_at);
        const qsizetype from = m_out.size();
        m_at = end;
        if (word == "true" || word == "false" || word == "null")
            m_out += word;
        else if (isSecretNumber())
            m_out += '0';
        else
            takeOther(word, from);
    }

    bool isSecretNumber()
    {
        const SecretMember secret = secretHere();
        return secret == SecretMember::Yes || (secret == SecretMember::Plural && !level().isObject);
    }

    void takeOther(QByteArrayView word, qsizetype from)
    {
        const bool number = QByteArrayView("-0123456789").contains(word.front());
        m_out += number ? word.toByteArray() : m_edit.text(QString::fromUtf8(word)).toUtf8();
        if (level().isObject && level().name == "value"_L1) {
            level().valueFrom = from;
            level().valueTo = m_out.size();
        }
    }

    QByteArrayView m_json;
    const JsonEdit &m_edit;
    qsizetype m_at = 0;
    QByteArray m_out;
    std::vector<Level> m_levels;
};

} // namespace

QByteArray editedJson(QByteArrayView json, const JsonEdit &edit)
{
    return JsonEditor(json, edit).run();
}

} // namespace obi
