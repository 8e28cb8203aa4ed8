// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "core/Json.h"
#include "ctim/Bundle.h"
#include "ctim/CasebookEntity.h"
#include "ctim/CtimJson.h"
#include "ctim/Feedback.h"

#include <QDir>
#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

/// Reads an object with the reader of its kind and writes it again; nothing where it could not be read.
using Trip = std::optional<QJsonObject> (*)(const QJsonObject &);

template <auto Read, auto Write>
std::optional<QJsonObject> trip(const QJsonObject &object)
{
    const auto entity = Read(object);
    return entity ? std::optional(Write(*entity)) : std::nullopt;
}

std::optional<QJsonObject> incidentTrip(const QJsonObject &object)
{
    return incidentToJson(incidentFromJson(object));
}

std::optional<QJsonObject> casebookTrip(const QJsonObject &object)
{
    return casebookToJson(casebookFromJson(object));
}

std::optional<QJsonObject> bundleTrip(const QJsonObject &object)
{
    const auto bundle = Bundle::fromJson(QJsonDocument(object).toJson(), {});
    return bundle ? std::optional(QJsonDocument::fromJson(bundle->toJson()).object()) : std::nullopt;
}

constexpr auto anyTrip = trip<ctimEntityFromJson, ctimEntityToJson>;

/// The kind is in the name of the file: "ctim/new_note_minimal.json", "ctia/request_judgement.json".
Trip tripFor(const QString &file)
{
    static const QList<QPair<QString, Trip>> trips{
        {u"judgement"_s, trip<judgementFromJson, judgementToJson>},
        {u"verdict"_s, trip<verdictFromJson, verdictToJson>},
        {u"sighting"_s, trip<sightingFromJson, sightingToJson>},
        {u"indicator"_s, trip<indicatorFromJson, indicatorToJson>},
        {u"note"_s, trip<noteFromJson, noteToJson>},
        {u"feedback"_s, trip<feedbackFromJson, feedbackToJson>},
        {u"relationship"_s, trip<relationshipFromJson, relationshipToJson>},
        {u"incident"_s, incidentTrip},
        {u"casebook"_s, casebookTrip},
        {u"bulkbundle"_s, bundleTrip},
        {u"bundle_minimal"_s, bundleTrip},
        {u"doc_bundle"_s, bundleTrip},
    };
    for (const auto &[kind, itsTrip] : trips) {
        if (file.contains(kind))
            return itsTrip;
    }
    return anyTrip;
}

/// No entities: the results of an import, statistics, the body of an operation, a test's raw data.
bool isEntity(const QString &file)
{
    static const QStringList others{u"bulkbundle_18.json"_s, u"metrics_"_s, u"request_bundle.json"_s,
                                    u"test_rat_dns.json"_s, u"casebook_search_response"_s};
    return std::none_of(others.begin(), others.end(), [&file](const QString &other) { return file.contains(other); });
}

} // namespace

class TestCtimSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entitiesComeBackWhole_data();
    void entitiesComeBackWhole();
};

void TestCtimSamples::entitiesComeBackWhole_data()
{
    OBI_NEED_SAMPLES;
    QTest::addColumn<QString>("file");
    for (const char *folder : {"ctim", "ctia", "casebook"}) {
        const QDir samples(QStringLiteral(OBI_SOURCE_DIR "/../shared/samples/") + QLatin1StringView(folder));
        const QStringList files = samples.entryList({u"*.json"_s}, QDir::Files);
        for (const QString &name : files) {
            const QString file = QLatin1StringView(folder) + u'/' + name;
            if (isEntity(file))
                QTest::newRow(qPrintable(file)) << file;
        }
    }
}

void TestCtimSamples::entitiesComeBackWhole()
{
    QFETCH(QString, file);
    const auto object = json::object(test::sample(file).value(), file);
    QVERIFY(object);
    const auto back = tripFor(file)(*object);
    QVERIFY(back);
    QCOMPARE(QJsonDocument(*back).toJson(), QJsonDocument(*object).toJson());
}

OBI_TEST(TestCtimSamples)
#include "test_ctim_samples.moc"
