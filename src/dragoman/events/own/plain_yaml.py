"""YAML as a person writes it: `on`, `no` and `2016` between words are words, and no key stands twice."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import StopRun


class _Loader(yaml.SafeLoader):
    """YAML 1.2's idea of true and false: the prepositions `on` and `off`, and Norway's NO, are words."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping; a key that stands twice would silently lose what was said of it first."""
        seen = set()
        for key_node in (one for one, _ in node.value if isinstance(one, yaml.ScalarNode)):
            key = key_node.value
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"{key!r} stands twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, what) for tag, what in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def read_plain_yaml(path: Path) -> Any:
    """The value of a file. Raises StopRun with the file, and the line where one is wrong."""
    try:
        return yaml.load(path.read_text(encoding="utf-8-sig"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise StopRun(f"{path}{line}: {error.problem}") from error
    except RecursionError as error:
        raise StopRun(f"{path}: lists within lists without end") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise StopRun(f"{path}: {error}") from error
