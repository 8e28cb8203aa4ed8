// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/CasebookEntity.h"
#include "store/CaseStore.h"
#include "sync/CasebookIntake.h"

#include "ObiTest.h"

#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

CasebookEntity casebook(const QString &uuid, const QString &title, int day)
{
    CasebookEntity entity;
    entity.id = u"https://private.intel.amp.cisco.com:443/ctia/casebook/casebook-"_s + uuid;
    entity.title = title;
    entity.timestamp = QDateTime({2026, 11, day}, {9, 0}, Qt::UTC);
    return entity;
}

const QList<CasebookEntity> Casebooks{casebook(u"25d3dd3e-661b-4b37-8588-f12685e296aa"_s, u"newest"_s, 22),
                                      casebook(u"cb5988fa-4eee-46ca-9b6d-1b9be022fe79"_s, u"older"_s, 20)};

} // namespace

class CasebookIntakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = test::await(CaseStore::open(m_folder->filePath(u"cases.sqlite"_s), m_clock));
        QVERIFY(opened);
        m_store = std::move(*opened);
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void theNewestBecomesActiveOnce()
    {
        QCOMPARE(*test::await(keepCasebooks(Casebooks, *m_store, m_clock)), 2);
        const auto cases = *test::await(m_store->list());
        QCOMPARE(cases.size(), 2);
        QCOMPARE(cases.first().title, u"newest"_s);
        QVERIFY(cases.first().active);

        test::await(m_store->setActiveCase(cases.last().id));
        QVERIFY(test::await(keepCasebooks(Casebooks, *m_store, m_clock)));
        QCOMPARE(*test::await(m_store->activeCase()), cases.last().id);
    }

    void whatWasChangedHereStays()
    {
        QVERIFY(test::await(keepCasebooks(Casebooks, *m_store, m_clock)));
        const QString id = test::await(m_store->list())->first().id;
        const CaseEdit edit = edit::SetTitle{u"mine"_s};
        QVERIFY(test::await(m_store->apply(id, edit)));
        QVERIFY(test::await(keepCasebooks(Casebooks, *m_store, m_clock)));
        QCOMPARE(test::await(m_store->load(id))->title, u"mine"_s);
    }

    void whatWasDeletedHereStaysAway()
    {
        QVERIFY(test::await(keepCasebooks(Casebooks, *m_store, m_clock)));
        QVERIFY(test::await(m_store->remove(test::await(m_store->list())->first().id)));
        QVERIFY(test::await(keepCasebooks(Casebooks, *m_store, m_clock)));
        QCOMPARE(test::await(m_store->list())->size(), 1);
    }

private:
    const Clock m_clock = Clock::standingAt(QDateTime({2026, 11, 23}, {0, 41}, Qt::UTC));
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CaseStore> m_store;
};

OBI_TEST(CasebookIntakeTest)
#include "casebook_intake_test.moc"
