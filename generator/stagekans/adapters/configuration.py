"""mkdocs.yml read by MkDocs, with what is wrong with it in words and at its place."""

import logging
import re
from pathlib import Path

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from stagekans.core.messages import broken_yaml, refused, say

_VALUE = re.compile(r"Config value '([^']{1,60})': (.*)")


class WrongConfiguration(Exception):
    """A configuration that cannot be used; says in one sentence why."""


def configuration(project: Path, **values: str) -> MkDocsConfig:
    """Return the configuration of a project.

    project: its folder. values: options over those of the file. Raises WrongConfiguration.
    """
    path = project / "mkdocs.yml"
    readable(path)
    said = _Said()
    logger = logging.getLogger("mkdocs.config")
    logger.addHandler(said)
    spoke, logger.propagate = logger.propagate, False
    try:
        config = load_config(str(path), **values)
    except (ConfigurationError, Abort, TypeError, ValueError) as error:
        first = next(iter(str(error).splitlines()), "")
        raise WrongConfiguration(say("project.configuration-value", detail="; ".join(said.faults) or first)) from error
    finally:
        logger.propagate = spoke
        logger.removeHandler(said)
    if "stagekans" not in config.plugins:
        raise WrongConfiguration(say("project.no-plugin"))
    return config


def readable(path: Path) -> None:
    """Raise WrongConfiguration, with line and column, when a file is no YAML or cannot be read."""
    try:
        for _ in yaml.parse(path.read_text(encoding="utf-8-sig"), Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError as error:
        line, column, detail = broken_yaml(error)
        raise WrongConfiguration(say("project.configuration", line=line, column=column, detail=detail)) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        told = say("project.configuration", line=line, column=1, detail=say("project.no-utf8"))
        raise WrongConfiguration(told) from error
    except OSError as error:
        raise WrongConfiguration(refused(error)) from error


class _Said(logging.Handler):
    """Keeps what MkDocs says of wrong values, to tell it in one sentence."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = " ".join(record.getMessage().split())
        found = _VALUE.fullmatch(text)
        self.faults.append(say("project.wrong-value", key=found[1], detail=found[2].rstrip(".")) if found else text)
