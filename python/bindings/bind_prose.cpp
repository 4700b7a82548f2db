// SPDX-License-Identifier: Apache-2.0
// What the prose states.
#include "convert.hpp"
#include "govinfo/prose.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

void register_prose(py::module_& m) {
  bind_struct<Meaning>(m, "Meaning", "What a statement can mean: the sum of some figures.",
                       {{"figures", "The figures that are added up."}});
  bind_struct<Statement>(
      m, "Statement", "What a sentence states about the tables. Its value is digits / 10**scale.",
      {{"kind", "A count, a zero in words, money, a share, a change."},
       {"number", "Where its digits stand; the words, for a zero in words."},
       {"clause", "The stretch of text that it was understood from."},
       {"digits", "Its digits; a fall is negative."},
       {"scale", "How many of them are decimals."},
       {"unit", "The unit of money."},
       {"meanings", "What it can mean, the likeliest first."},
       {"bases", "What a share is a share of."},
       {"whole", "The place in the list of the statement whose part this is."},
       {"formal", "Whether the sentence names the form's own label and the year."}});
  m.def(
      "prose_statements",
      [](const Report& report) {
        return without_gil([copy = report] { return prose_statements(copy); });
      },
      py::arg("report"),
      "The statements of the prose about the tables, in the order of the text. What is not\n"
      "understood is left alone.");
}

}  // namespace govinfo::python
