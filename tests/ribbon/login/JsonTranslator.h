// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTranslator>

namespace obi::test {

/// Words of a file {"Context": {"English": "日本語"}}: to look at pictures before a wording is settled.
class JsonTranslator final : public QTranslator
{
public:
    explicit JsonTranslator(const QString &fileName)
    {
        QFile file(fileName);
        if (file.open(QIODevice::ReadOnly))
            m_contexts = QJsonDocument::fromJson(file.readAll()).object();
    }
    bool isEmpty() const override { return m_contexts.isEmpty(); }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return m_contexts.value(QLatin1StringView(context)).toObject().value(QString::fromUtf8(source)).toString();
    }

private:
    QJsonObject m_contexts;
};

} // namespace obi::test
