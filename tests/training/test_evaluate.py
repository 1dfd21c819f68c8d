"""Scores of water masks, against numbers worked out by hand."""

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.training import evaluate
from gmnet_water.training.evaluate import ErrorMatrix
from gmnet_water.training.scoring.assessment import Method
from gmnet_water.training.scoring.assessment_report import as_html
from osgeo import gdal

# Six known pixels: two hits, one false alarm, one miss, two right ones on land.
FOUND = np.array([[1, 1, 1, 0, 0, 0, 1, 0]], bool)
TRUTH = np.array([[1, 1, 0, 1, 0, 0, 255, 1]], np.uint8)
VALID = np.array([[1, 1, 1, 1, 1, 1, 1, 0]], bool)


def write_pair(folder, name, backscatter, truth):
    for ending, values in (("_s1.tif", backscatter), ("_water.tif", truth[None])):
        kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_Float32
        bands, rows, cols = values.shape
        path = str(folder / f"{name}{ending}")
        file = gdal.GetDriverByName("GTiff").Create(path, cols, rows, bands, kind)
        file.WriteArray(values)
        file.FlushCache()


def test_counts_leave_out_unknown_labels_and_missing_backscatter():
    assert evaluate.error_matrix(FOUND, TRUTH, VALID) == ErrorMatrix(2, 1, 1, 2)


def test_scores_follow_from_the_counts():
    matrix = ErrorMatrix(hit=2, false=1, missed=1, dry=2)
    assert matrix.iou == 2 / 4
    assert matrix.precision == 2 / 3
    assert matrix.recall == 2 / 3
    assert matrix.f1 == pytest.approx(2 / 3)
    assert matrix.overall == 4 / 6
    assert matrix.false_alarms == 1 / 3


def test_land_without_false_alarms_has_no_water_scores():
    matrix = ErrorMatrix(dry=10)
    assert np.isnan([matrix.iou, matrix.precision, matrix.recall, matrix.f1]).all()
    assert matrix.overall == 1.0


def test_pooled_counts_are_sums():
    assert ErrorMatrix(1, 2, 3, 4) + ErrorMatrix(10, 20, 30, 40) == ErrorMatrix(11, 22, 33, 44)


def test_a_lake_that_is_missed_counts_as_a_precision_of_0():
    method = Method("a", {"seen": ErrorMatrix(9, 1, 0, 90), "missed": ErrorMatrix(0, 0, 10, 90)})
    assert method.mean("precision") == pytest.approx(0.45)
    assert np.isnan(Method("b", {"dry": ErrorMatrix(0, 0, 0, 9)}).mean("precision"))


def test_threshold_is_scored_over_a_folder_of_pairs(tmp_path):
    backscatter = np.array([[[-10.0, -20.0, -12.0]], [[-18.0, -25.0, -30.0]]], np.float32)
    write_pair(tmp_path, "a", backscatter, np.array([[0, 1, 0]], np.uint8))
    chips = evaluate.labelled_scenes(tmp_path)
    results = evaluate.evaluate(chips, evaluate.threshold_finder(-21.0))
    assert results == {"a": ErrorMatrix(hit=1, false=1, missed=0, dry=1)}


def test_pixel_without_one_polarisation_is_not_scored(tmp_path):
    backscatter = np.array([[[np.nan, -20.0]], [[-30.0, -25.0]]], np.float32)
    write_pair(tmp_path, "a", backscatter, np.array([[0, 1]], np.uint8))
    chips = evaluate.labelled_scenes(tmp_path)
    results = evaluate.evaluate(chips, evaluate.threshold_finder(-21.0))
    assert results["a"] == ErrorMatrix(hit=1)


def test_folder_without_pairs_says_what_is_wanted(tmp_path):
    with pytest.raises(InputError, match=r"NAME_s1\.tif"):
        list(evaluate.labelled_scenes(tmp_path))


def test_table_shows_every_chip_and_the_pooled_scores():
    text = evaluate.table({"a": ErrorMatrix(1, 0, 1, 2), "b": ErrorMatrix(dry=4)})
    lines = text.splitlines()
    assert lines[2].startswith("| a | 2 | 0.500 | 1.000 | 0.500 |")
    assert lines[3].startswith("| b | 0 | - |")
    assert lines[4].startswith("| **pooled** | 2 | 0.500 |")


def test_the_report_has_the_means_of_all_scores():
    method = Method("a", {"seen": ErrorMatrix(9, 1, 0, 90), "missed": ErrorMatrix(0, 0, 10, 90)})
    page = as_html([method], "Two lakes.")
    row = page.split("Mean of those with water")[1].partition("</tr>")[0]
    # IoU 0.9 and 0; precision 0.9 and 0; recall 1 and 0; F1 18 / 19 and 0; overall 0.99 and 0.9.
    assert [value for value in ("0.450", "0.500", "0.474", "0.945") if value in row] == [
        "0.450",
        "0.500",
        "0.474",
        "0.945",
    ]
