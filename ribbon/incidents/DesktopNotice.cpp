// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/DesktopNotice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <utility>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.Notifications"_s;
const QString Path = u"/org/freedesktop/Notifications"_s;

} // namespace

DesktopNotice::DesktopNotice(QObject *parent)
    : QObject(parent)
{}

void DesktopNotice::show(const QString &title, const QString &text, const QString &subject)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // From anybody: to listen to one by its name waits until the bus has said who that is. The number tells whose it
    // is.
    if (!m_listening)
        m_listening = bus.connect({}, Path, Service, u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
    m_subject = subject;
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Service, u"Notify"_s);
    // The body may be read as markup.
    call << u"Obi"_s << m_id << u"obi"_s << title << text.toHtmlEscaped() << QStringList{u"default"_s, tr("Open")}
         << QVariantMap{{u"category"_s, u"im.received"_s}} << -1;
    auto *reply = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        reply->deleteLater();
        const QDBusPendingReply<uint> id = *reply;
        if (!id.isError())
            m_id = id.value();
        // Closed before it was there.
        if (m_subject.isEmpty())
            close();
    });
}

void DesktopNotice::close()
{
    m_subject.clear();
    const uint id = std::exchange(m_id, 0);
    if (id == 0)
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Service, u"CloseNotification"_s);
    call << id;
    QDBusConnection::sessionBus().send(call);
}

void DesktopNotice::takeAction(uint id, const QString &action)
{
    if (id == m_id && action == u"default")
        Q_EMIT clicked(m_subject);
}

} // namespace obi
