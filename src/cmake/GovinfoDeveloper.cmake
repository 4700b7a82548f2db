# SPDX-License-Identifier: Apache-2.0
# Warnings and sanitizers for our own sources. Nothing here reaches a program that uses the library.
add_library(govinfo_developer INTERFACE)

if(MSVC)
  target_compile_options(govinfo_developer INTERFACE /W4 /utf-8)
  if(GOVINFO_WERROR)
    target_compile_options(govinfo_developer INTERFACE /WX)
  endif()
else()
  target_compile_options(govinfo_developer INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wcast-qual -Wformat=2
    -Wimplicit-fallthrough -Wundef -Wunused -Wextra-semi)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(govinfo_developer INTERFACE
      -Wduplicated-cond -Wduplicated-branches -Wlogical-op)
    if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      # GCC 12 sees overlapping copies in `"text" + std::string` when it optimises: its bug 105651.
      target_compile_options(govinfo_developer INTERFACE -Wno-restrict)
    endif()
  endif()
  if(GOVINFO_WERROR)
    target_compile_options(govinfo_developer INTERFACE -Werror)
  endif()
  foreach(sanitizer IN LISTS GOVINFO_SANITIZE)
    target_compile_options(govinfo_developer INTERFACE -fsanitize=${sanitizer})
    target_link_options(govinfo_developer INTERFACE -fsanitize=${sanitizer})
  endforeach()
  if(GOVINFO_SANITIZE)
    target_compile_options(govinfo_developer INTERFACE
      -fno-omit-frame-pointer -fno-sanitize-recover=all)
  endif()
  if(GOVINFO_FUZZ)
    target_compile_options(govinfo_developer INTERFACE -fsanitize=fuzzer-no-link)
  endif()
endif()

# Copied, not linked: an exported target must not name this one.
function(govinfo_developer_flags target)
  target_compile_options(${target} PRIVATE
    $<TARGET_PROPERTY:govinfo_developer,INTERFACE_COMPILE_OPTIONS>)
  target_link_options(${target} PRIVATE
    $<TARGET_PROPERTY:govinfo_developer,INTERFACE_LINK_OPTIONS>)
endfunction()
