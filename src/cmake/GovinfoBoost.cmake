# SPDX-License-Identifier: Apache-2.0
# BOOST_ROOT (variable or environment) may name an installed Boost, or a plain unpacked tree.
# An installed one has a package of its own and only needs the hint; for a plain tree, which has
# none, Boost::headers is made here. Without BOOST_ROOT this does nothing.
macro(govinfo_boost_tree)
  if(NOT TARGET Boost::headers)
    if(NOT BOOST_ROOT AND DEFINED ENV{BOOST_ROOT})
      set(BOOST_ROOT "$ENV{BOOST_ROOT}")
    endif()
    if(BOOST_ROOT)
      find_package(Boost 1.81 CONFIG QUIET PATHS "${BOOST_ROOT}" NO_DEFAULT_PATH)
    endif()
    if(BOOST_ROOT AND NOT TARGET Boost::headers)
      find_path(govinfo_boost_include boost/describe.hpp
        PATHS "${BOOST_ROOT}" "${BOOST_ROOT}/include" NO_DEFAULT_PATH NO_CACHE)
      if(NOT govinfo_boost_include)
        message(FATAL_ERROR "BOOST_ROOT is ${BOOST_ROOT}: no Boost with Boost.Describe there")
      endif()
      file(STRINGS "${govinfo_boost_include}/boost/version.hpp" govinfo_boost_version
        REGEX "^#define BOOST_VERSION ")
      string(REGEX REPLACE "[^0-9]" "" govinfo_boost_version "${govinfo_boost_version}")
      if(govinfo_boost_version LESS 108100)
        message(FATAL_ERROR "BOOST_ROOT is ${BOOST_ROOT}: Boost 1.81 or newer is needed")
      endif()
      add_library(Boost::headers INTERFACE IMPORTED)
      target_include_directories(Boost::headers SYSTEM INTERFACE "${govinfo_boost_include}")
    endif()
  endif()
endmacro()
