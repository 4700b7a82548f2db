// SPDX-License-Identifier: Apache-2.0
// The exceptions: each is also the builtin exception that says the same.
#include "convert.hpp"
#include "errors.hpp"
#include "govinfo/error.hpp"
#include "register.hpp"

namespace govinfo::python {

namespace {

struct ErrorTypes {
  py::object error, usage, rule, read;
};

/// Made once, when the module is initialised; lives as long as the process.
PYBIND11_CONSTINIT py::gil_safe_call_once_and_store<ErrorTypes> error_types;

py::object make_type(py::module_& m, const char* name, const char* doc, const py::object& bases) {
  const std::string full_name = from_str(m.attr("__name__")) + "." + name;
  auto type = py::reinterpret_steal<py::object>(
      PyErr_NewExceptionWithDoc(full_name.c_str(), doc, bases.ptr(), nullptr));
  if (!type) throw py::error_already_set();
  m.add_object(name, type);
  return type;
}

void set_error(const py::object& type, const char* message) {
  PyErr_SetObject(type.ptr(), to_str(message).ptr());
}

void set_read_error(const ReadError& error, const py::object& file) {
  const std::error_code& code = error.code();
  const std::string reason = code ? code.message() : std::string{error.what()};
  PyErr_SetObject(error_types.get_stored().read.ptr(),
                  py::make_tuple(code.value(), to_str(reason), file).ptr());
}

}  // namespace

void raise_read_error(const ReadError& error, const std::filesystem::path& file) {
  set_read_error(error, to_str(file.string()));
  throw py::error_already_set();
}

void register_errors(py::module_& m) {
  error_types.call_once_and_store_result([&] {
    ErrorTypes types;
    types.error = make_type(m, "Error", "The base of everything that govinfo raises.",
                            py::reinterpret_borrow<py::object>(PyExc_Exception));
    const auto with = [&](PyObject* builtin) {
      return py::make_tuple(types.error, py::handle(builtin));
    };
    types.usage = make_type(m, "UsageError",
                            "The library was used wrongly: a name that does not exist, text that "
                            "is not of the form asked for.",
                            with(PyExc_ValueError));
    types.rule = make_type(m, "RuleError", "A rule that cannot be loaded or run.",
                           py::make_tuple(types.error));
    types.read = make_type(m, "ReadError",
                           "A source that cannot be opened; errno, strerror and filename are set.\n"
                           "What is wrong inside an opened source is a finding instead.",
                           with(PyExc_OSError));
    return types;
  });
  py::register_local_exception_translator([](std::exception_ptr thrown) {
    const ErrorTypes& types = error_types.get_stored();
    try {
      std::rethrow_exception(std::move(thrown));
    } catch (const UsageError& error) {
      set_error(types.usage, error.what());
    } catch (const RuleError& error) {
      set_error(types.rule, error.what());
    } catch (const ReadError& error) {
      set_read_error(error, py::none());
    } catch (const Error& error) {
      set_error(types.error, error.what());
    }
  });
}

}  // namespace govinfo::python
