// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "KeyringPrompter.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

/// The Secret Service's struct of a secret.
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString type;
};
Q_DECLARE_METATYPE(WireSecret)

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.type;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.type;
    argument.endStructure();
    return argument;
}

namespace obi {

using namespace Qt::StringLiterals;

bool KeyringPrompter::stand()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.registerVirtualObject(u"/org/gnome/keyring/Prompter"_s, this) &&
           bus.registerService(u"org.gnome.keyring.SystemPrompter"_s);
}

void KeyringPrompter::dismiss()
{
    m_dismissed = true;
    for (const QDBusMessage &question : std::as_const(m_questions))
        QDBusConnection::sessionBus().send(question.createErrorReply(QDBusError::Failed, u"dismissed"_s));
}

QString KeyringPrompter::introspect(const QString &) const
{
    return {};
}

bool KeyringPrompter::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    message.setDelayedReply(true);
    m_questions.append(message);
    if (m_dismissed)
        connection.send(message.createErrorReply(QDBusError::Failed, u"dismissed"_s));
    return true;
}

namespace {

QDBusMessage callSecrets(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call);
}

} // namespace

bool unlockKeyring(const QByteArray &password)
{
    qDBusRegisterMetaType<WireSecret>();
    const QDBusMessage opened = callSecrets(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                            {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const auto session = opened.arguments().value(1).value<QDBusObjectPath>();
    const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/login"_s);
    const WireSecret secret{session, {}, password, u"text/plain"_s};
    const QDBusMessage unlocked =
        callSecrets(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
                    {QVariant::fromValue(collection), QVariant::fromValue(secret)});
    return unlocked.type() == QDBusMessage::ReplyMessage;
}

} // namespace obi
