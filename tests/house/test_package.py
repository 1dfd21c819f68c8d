"""The zip as QGIS's plugin repository takes it, and as QGIS loads it without torch."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from configparser import RawConfigParser
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import PurePosixPath

import pytest
from gmnet_water.manual import site

ROOT_NAME = "gmnet_water"
LARGEST = 25_000_000
REQUIRED_METADATA = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)


@pytest.fixture(scope="module")
def write_package(repository):
    """What writes the zip of a release."""
    spec = spec_from_file_location("package", repository / "scripts" / "package.py")
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    return script.write_package


@pytest.fixture(scope="module")
def package(write_package, tmp_path_factory):
    """The plugin's zip."""
    return write_package(tmp_path_factory.mktemp("dist") / "plugin.zip")


@pytest.fixture(scope="module")
def names(package):
    """Names of the zip's entries."""
    with zipfile.ZipFile(package) as opened:
        return [PurePosixPath(name) for name in opened.namelist()]


@pytest.fixture(scope="module")
def unpacked(package, tmp_path_factory):
    """The folder of plugins in which QGIS finds the unpacked zip."""
    folder = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(package) as opened:
        opened.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def metadata(unpacked):
    parser = RawConfigParser()
    parser.read(unpacked / ROOT_NAME / "metadata.txt", encoding="utf-8")
    return parser["general"]


def test_zip_is_small_enough(package):
    assert package.stat().st_size <= LARGEST


def test_zip_has_one_folder_at_its_top(names):
    assert {name.parts[0] for name in names} == {ROOT_NAME}


@pytest.mark.parametrize("name", ["__init__.py", "LICENSE", "metadata.txt", "README.md"])
def test_zip_has_what_the_repository_asks_for(names, name):
    assert PurePosixPath(ROOT_NAME, name) in names


def test_zip_has_the_catalogue(names):
    assert PurePosixPath(ROOT_NAME, "models", "published", "tibet.json") in names


@pytest.mark.parametrize("language", ["es", "zh_CN"])
def test_zip_has_the_translations(names, language):
    assert PurePosixPath(ROOT_NAME, "i18n", f"gmnet_{language}.qm") in names
    # Finished messages are recognised by the texts in these.
    assert PurePosixPath(ROOT_NAME, "i18n", f"gmnet_{language}.ts") in names


def test_zip_has_only_what_runs(names):
    unwanted = {"__pycache__", "manual", "tests", "scripts", "benchmarks", "build", "dist"}
    assert not [
        str(name)
        for name in names
        if unwanted & set(name.parts)
        or any(part.startswith(".") for part in name.parts)
        or name.suffix in {".pyc", ".pyo", ".sh", ".so", ".dll", ".zip"}
    ]


def test_same_files_give_the_same_zip(package, write_package, tmp_path):
    assert write_package(tmp_path / "again.zip").read_bytes() == package.read_bytes()


def test_help_of_the_zip_is_what_the_declarations_give_now(unpacked):
    folder = unpacked / ROOT_NAME / "help"
    shipped = {
        str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*.html")
    }
    assert shipped == {str(path): text for path, text in site.pages().items()}


def test_links_of_the_help_lead_to_what_the_zip_has(unpacked):
    folder = unpacked / ROOT_NAME / "help"
    broken = [
        f"{page.name}: {link}"
        for page in folder.rglob("*.html")
        for link in re.findall(r'(?:href|src)="([^"#]+)', page.read_text("utf-8"))
        if "://" not in link and not (page.parent / link).exists()
    ]
    assert not broken


def test_an_unpacked_plugin_takes_the_help_from_the_zip(unpacked, tmp_path):
    code = "from gmnet_water.algorithms.help_pages import page_url; print(page_url('mapwater'))"
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    url = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    page = unpacked / ROOT_NAME / "help" / "algorithms" / "mapwater.html"
    assert url == page.as_uri()


@pytest.mark.parametrize("key", REQUIRED_METADATA)
def test_metadata_has_what_the_repository_asks_for(metadata, key):
    assert metadata.get(key, "").strip()


def test_metadata_offers_the_plugin_to_processing(metadata):
    assert metadata.getboolean("hasProcessingProvider")


def test_the_plugin_is_listed_without_a_setting_for_experimental_ones(metadata):
    assert not metadata.getboolean("experimental")
    assert not metadata.getboolean("deprecated")


def test_metadata_names_a_range_of_qgis_versions(metadata):
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"


def test_icon_of_the_metadata_exists(metadata, unpacked):
    assert (unpacked / ROOT_NAME / metadata["icon"]).is_file()


def test_changelog_tells_of_the_version(metadata, unpacked):
    assert f"## {metadata['version']}" in (unpacked / ROOT_NAME / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.qgis_process
def test_unpacked_plugin_lists_its_algorithms_without_torch(qgis_process, unpacked, tmp_path):
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "torch.py").write_text("raise ImportError('torch is hidden from this test')\n")
    environment = {
        "PYTHONPATH": hidden,
        "QGIS_PLUGINPATH": unpacked,
        "QGIS_CUSTOM_CONFIG_PATH": tmp_path / "profile",
    }
    for arguments in (["plugins", "enable", ROOT_NAME], ["list"], ["help", "gmnet:mapwater"]):
        ran = qgis_process(*arguments, environment=environment)
        assert ran.returncode == 0, ran.stderr
        assert "Traceback" not in ran.stdout + ran.stderr
    assert "Map surface water" in ran.stdout


@pytest.fixture(scope="module")
def installed(repository, tmp_path_factory):
    """A folder into which pip has installed the package."""
    # pip builds in the folder that it is given; a copy keeps the repository clean.
    source = tmp_path_factory.mktemp("source") / "copy"
    ignored = shutil.ignore_patterns(".*", "build", "dist", "tests", "__pycache__")
    shutil.copytree(repository, source, ignore=ignored)
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--target", str(target), str(source)], check=True)
    return target


def run_python(installed, tmp_path, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_installed_package_knows_its_version(installed, tmp_path, metadata):
    code = "import gmnet_water; print(gmnet_water.__version__)"
    assert run_python(installed, tmp_path, "-c", code).strip() == metadata["version"]


def test_installed_package_brings_its_weights(installed, repository):
    bundled = repository / "models" / "bundled"
    expected = {path.name for path in bundled.iterdir() if path.suffix != ".py"}
    assert {
        path.name for path in (installed / ROOT_NAME / "models" / "bundled").iterdir()
    } >= expected


def test_installed_package_brings_the_catalogue(installed, tmp_path):
    listed = run_python(installed, tmp_path, "-m", ROOT_NAME, "list-models")
    assert "\ntibet: GMNet as published" in listed


def test_installed_package_has_a_command_line(installed, tmp_path):
    assert "-orbit" in run_python(installed, tmp_path, "-m", ROOT_NAME, "--help")
    assert (installed / "bin" / "gmnet-water").is_file()


def test_installed_package_has_every_subcommand(installed, tmp_path):
    code = (
        "from gmnet_water.cli.main import command_parser\n"
        "from gmnet_water.commands import ENTRIES\n"
        "for entry in ENTRIES: print(command_parser(entry).format_usage())"
    )
    usages = run_python(installed, tmp_path, "-c", code)
    for name in ("prepare", "series", "dynamics", "area", "bodies", "mosaic", "assess"):
        assert f"usage: gmnet-water {name} " in usages
