// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/ClipboardWatch.h"

#include "intake/Intake.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace obi {
using namespace Qt::StringLiterals;

QList<IntakeItem> itemsOf(const QStringList &fileNames)
{
    QList<IntakeItem> items;
    for (const QString &fileName : fileNames)
        items.append({QFileInfo(fileName).fileName(), fileName});
    return items;
}

QList<IntakeItem> itemsOf(const QMimeData &data)
{
    QStringList files;
    QByteArrayList links; // as a browser hands them over
    const auto urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
        else
            links.append(url.toEncoded());
    }
    if (!files.isEmpty()) {
        QList<IntakeItem> items = itemsOf(files);
        if (!links.isEmpty())
            items.append({{}, {}, links.join('\n')});
        return items;
    }
    // The bytes as they are: a text of 20 MB is not turned into UTF-16 and back.
    for (const QString &format : {u"text/plain;charset=utf-8"_s, u"text/plain"_s}) {
        QByteArray text = data.hasFormat(format) ? data.data(format) : QByteArray();
        if (!text.isEmpty())
            return {IntakeItem{{}, {}, std::move(text)}};
    }
    if (!links.isEmpty())
        return {IntakeItem{{}, {}, links.join('\n')}};
    return {};
}

namespace {

/// How password managers say that what they copy is nobody else's business.
bool isSecret(const QMimeData &data)
{
    return data.data(QStringLiteral("x-kde-passwordManagerHint")) == "secret";
}

} // namespace

ClipboardWatch::ClipboardWatch(QObject *parent)
    : QObject(parent)
{}

void ClipboardWatch::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    m_last.clear();
    if (on)
        connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardWatch::look);
    else
        QGuiApplication::clipboard()->disconnect(this);
}

// What Obi itself copies is known here.
void ClipboardWatch::look()
{
    const QClipboard &clipboard = *QGuiApplication::clipboard();
    const QMimeData *data = clipboard.ownsClipboard() ? nullptr : clipboard.mimeData();
    if (!data || !data->hasText() || isSecret(*data))
        return;
    const QList<IntakeItem> items = itemsOf(*data);
    if (items.isEmpty() || !items.first().fileName.isEmpty())
        return;
    const QByteArray hash = QCryptographicHash::hash(items.first().text, QCryptographicHash::Sha1);
    if (std::exchange(m_last, hash) != hash)
        Q_EMIT copied(items);
}

} // namespace obi
