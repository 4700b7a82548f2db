// SPDX-License-Identifier: Apache-2.0
// Rosters from CSV: what is taken, and what every mistake says.
#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "govinfo/error.hpp"
#include "govinfo/roster.hpp"

using namespace govinfo;

namespace {

std::string failure(std::string_view csv) {
  try {
    static_cast<void>(roster_from_csv(csv));
  } catch (const UsageError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a roster with every column") {
  const Roster roster = roster_from_csv(
      "id,name,parent,kind,region,from,to\n"
      "c,甲市,,government,320800,,\n"
      "c/own,甲市本级,c,department,,2019,2023\n");
  REQUIRE(roster.entries.size() == 2);
  CHECK(roster.entries[0] ==
        RosterEntry{"c", "甲市", "", OrganKind::government, "320800", std::nullopt, std::nullopt});
  CHECK(roster.entries[1] ==
        RosterEntry{"c/own", "甲市本级", "c", OrganKind::department, "", 2019, 2023});
  CHECK_FALSE(is_own_share(roster.entries[0]));
  CHECK(is_own_share(roster.entries[1]));
}

TEST_CASE("Chinese headings, columns in any order, a byte order mark, CR LF, blanks") {
  const Roster roster = roster_from_csv(
      "\xEF\xBB\xBF名称,上级,编号,类别\r\n"
      "  甲市\u3000,,c,政府\r\n"
      "\r\n"
      "乙局,c,b,部门\r\n"
      ",,,\r\n");
  REQUIRE(roster.entries.size() == 2);
  CHECK(roster.entries[0].name == "甲市");
  CHECK(roster.entries[0].kind == OrganKind::government);
  CHECK(roster.entries[1] ==
        RosterEntry{"b", "乙局", "c", OrganKind::department, "", std::nullopt, std::nullopt});
}

TEST_CASE("quoted fields hold commas, quotation marks and line ends") {
  const Roster roster = roster_from_csv("id,name\n1,\"甲,\"\"乙\"\"\n局\"\n2,丙局");
  REQUIRE(roster.entries.size() == 2);
  CHECK(roster.entries[0].name == "甲,\"乙\"\n局");
  CHECK(roster.entries[1].name == "丙局");
  // The lines inside a quoted field are counted.
  CHECK(failure("id,name\n1,\"甲\n局\"\n1,丙局\n") ==
        "roster, line 4: the id \"1\" stands on line 2 already");
}

TEST_CASE("a parent may stand below its children") {
  const Roster roster = roster_from_csv("id,name,parent\nb,乙,a\nc,丙,b\na,甲,\n");
  CHECK(roster.entries[0].parent == "a");
}

TEST_CASE("every mistake names its line") {
  CHECK(failure("") == "roster: there is no heading line");
  CHECK(
      failure("id,nom\n") ==
      "roster, line 1: no column is called \"nom\"; they are id, name, parent, kind, region, from, "
      "to");
  CHECK(failure("id,编号,name\n") == "roster, line 1: the column \"编号\" stands twice");
  CHECK(failure("name\n甲\n") == "roster, line 1: there is no column id");
  CHECK(failure("id\n1\n") == "roster, line 1: there is no column name");
  CHECK(failure("id,name\n1\n") == "roster, line 2: 1 fields where the heading has 2");
  CHECK(failure("id,name\n,甲\n") == "roster, line 2: the id is empty");
  CHECK(failure("id,name\n1,\n") == "roster, line 2: the name is empty");
  CHECK(failure("id,name\n1,甲\n1,乙\n") ==
        "roster, line 3: the id \"1\" stands on line 2 already");
  CHECK(failure("id,name,parent\n1,甲,7\n") ==
        "roster, line 2: no organ has the id \"7\" (parent)");
  CHECK(failure("id,name,parent\n1,甲,1\n") == "roster, line 2: \"1\" is above itself");
  CHECK(failure("id,name,parent\n0,子,1\n1,甲,2\n2,乙,3\n3,丙,1\n").find("is above itself") !=
        std::string::npos);
  CHECK(failure("id,name,kind\n1,甲,厅\n") ==
        "roster, line 2: \"厅\" is no kind; they are government, department, branch_office");
  CHECK(failure("id,name,from\n1,甲,23\n") == "roster, line 2: \"23\" is no year");
  CHECK(failure("id,name,from\n1,甲,二〇二三\n") == "roster, line 2: \"二〇二三\" is no year");
  CHECK(failure("id,name,from,to\n1,甲,2023,2021\n") == "roster, line 2: from is later than to");
  CHECK(failure("id,name\n1,\xB2\xD0\n") == "roster: the text is not UTF-8");
  CHECK(failure("id,name\n1,\"甲\n") == "CSV, line 2: a quotation mark is not closed");
  CHECK(failure("id,name\n1,\"甲\"乙\n") == "CSV, line 2: text behind a closing quotation mark");
  CHECK(failure("id,name\n1,甲\"乙\n") ==
        "CSV, line 2: a quotation mark inside a field that is not quoted");
  CHECK(failure(std::string(5000, ',')) == "CSV, line 1: too many fields");
}

TEST_CASE("a deep chain and a wide one are read in one pass") {
  std::string csv = "id,name,parent\n0,organ,\n";
  for (int i = 1; i < 50'000; ++i) {
    csv += std::to_string(i) + ",organ," + std::to_string(i - 1) + "\n";
  }
  CHECK(roster_from_csv(csv).entries.size() == 50'000);
  csv = "id,name,parent\n";
  for (int i = 0; i < 50'000; ++i) {
    csv += std::to_string(i) + ",organ," + std::to_string((i + 1) % 50'000) + "\n";
  }
  CHECK(failure(csv).find("is above itself") != std::string::npos);
}
