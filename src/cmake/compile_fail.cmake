# SPDX-License-Identifier: Apache-2.0
# cmake -D source=FILE -D compiler=CXX -D includes_file=LIST -P compile_fail.cmake
# FILE says in lines `// expect: REGEX` what the compiler must complain about.
file(STRINGS ${source} expectations REGEX "^// expect: ")
if(NOT expectations)
  message(FATAL_ERROR "${source}: no line `// expect: REGEX`")
endif()

file(READ ${includes_file} includes)
list(REMOVE_DUPLICATES includes)
list(TRANSFORM includes PREPEND -I)
set(compile ${compiler} -std=c++20 -fsyntax-only -fdiagnostics-color=never ${includes})

execute_process(COMMAND ${compile} -DGOVINFO_CONTROL ${source}
                RESULT_VARIABLE result ERROR_VARIABLE output)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "does not compile with GOVINFO_CONTROL either:\n${output}")
endif()

execute_process(COMMAND ${compile} ${source} RESULT_VARIABLE result ERROR_VARIABLE output)
if(result EQUAL 0)
  message(FATAL_ERROR "compiles, and must not")
endif()
foreach(expectation IN LISTS expectations)
  string(REGEX REPLACE "^// expect: " "" expectation "${expectation}")
  if(NOT output MATCHES "${expectation}")
    message(FATAL_ERROR "fails without saying `${expectation}`:\n${output}")
  endif()
endforeach()
