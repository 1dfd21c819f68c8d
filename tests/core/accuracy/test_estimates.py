"""Stratified estimators, against published worked examples and against drawing samples."""

from __future__ import annotations

import math

import numpy as np
import pytest
from gmnet_water.core.accuracy.estimates import adjusted

# Olofsson et al. (2014), doi 10.1016/j.rse.2014.02.015, table 8: deforestation, forest gain, stable
# forest, stable non-forest; rows are the map. Mapped areas are in pixels of Landsat.
COUNTS = np.array([[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]])
MAPPED = np.array([200_000, 150_000, 3_200_000, 6_450_000])
# Olofsson, Foody, Stehman, Woodcock (2013), doi 10.1016/j.rse.2012.10.031, table 4.
COUNTS_2013 = np.array([[97, 0, 3], [3, 279, 18], [2, 1, 97]])
MAPPED_2013 = np.array([22_353, 1_122_543, 610_228])


def test_area_of_deforestation_is_the_published_one():
    area = adjusted(COUNTS, MAPPED).areas[0]
    assert round(area.value) == 235_086
    assert round(area.margin) == 68_418


def test_overall_accuracy_is_the_published_one():
    overall = adjusted(COUNTS, MAPPED).overall
    assert (round(overall.value, 2), round(overall.margin, 2)) == (0.95, 0.02)


def test_users_accuracies_are_the_published_ones():
    users = adjusted(COUNTS, MAPPED).users
    assert [round(one.value, 2) for one in users] == [0.88, 0.73, 0.93, 0.96]
    assert [round(one.margin, 2) for one in users] == [0.07, 0.10, 0.04, 0.02]


def test_producers_accuracy_of_deforestation_is_the_published_one():
    producers = adjusted(COUNTS, MAPPED).producers[0]
    assert (round(producers.value, 2), round(producers.margin, 2)) == (0.75, 0.21)


def test_proportions_are_the_published_ones():
    published = [[0.012, 0, 0.0004], [0.006, 0.595, 0.038], [0.007, 0.003, 0.337]]
    proportions = adjusted(COUNTS_2013, MAPPED_2013).proportions
    np.testing.assert_allclose(proportions, published, atol=0.0005)


def test_accuracies_of_the_earlier_example_are_the_published_ones():
    made = adjusted(COUNTS_2013, MAPPED_2013)
    assert round(made.overall.value, 2) == 0.94
    assert [round(one.value, 2) for one in made.users] == [0.97, 0.93, 0.97]
    # For the third class .88 was published; the published proportions give 0.337 / 0.376 = 0.90.
    assert [round(one.value, 2) for one in made.producers[:2]] == [0.48, 0.99]


def test_standard_errors_are_the_spread_of_estimates_from_many_samples():
    random = np.random.default_rng(5)
    mapped, points = np.array([20.0, 80.0]), (60, 140)
    truth = np.array([[0.8, 0.2], [0.1, 0.9]])
    made = [
        adjusted(np.array([random.multinomial(n, row) for n, row in zip(points, truth)]), mapped)
        for _ in range(3000)
    ]
    for estimate in (
        lambda one: one.overall,
        lambda one: one.users[0],
        lambda one: one.producers[0],
        lambda one: one.producers[1],
        lambda one: one.areas[0],
    ):
        values = np.array([estimate(one).value for one in made])
        errors = np.array([estimate(one).error for one in made])
        assert errors.mean() == pytest.approx(values.std(), rel=0.05)


def test_areas_in_the_mean_of_many_samples_are_the_true_ones():
    random = np.random.default_rng(6)
    rows = [(60, [0.8, 0.2]), (140, [0.1, 0.9])]
    areas = [
        adjusted(np.array([random.multinomial(*row) for row in rows]), np.array([20.0, 80.0]))
        .areas[0]
        .value
        for _ in range(3000)
    ]
    assert np.mean(areas) == pytest.approx(20 * 0.8 + 80 * 0.1, rel=0.01)


def test_a_class_that_is_not_on_the_map_takes_no_part():
    made = adjusted(np.array([[0, 0], [2, 8]]), np.array([0.0, 10.0]))
    assert math.isnan(made.users[0].value)
    assert made.areas[0].value == pytest.approx(2.0)
    # Of a proportion 0.2 of ten points: 10 * sqrt(0.2 * 0.8 / 9).
    assert made.areas[0].error == pytest.approx(10 * math.sqrt(0.16 / 9))


def test_a_single_point_tells_no_error():
    made = adjusted(np.array([[1, 0], [2, 8]]), np.array([1.0, 10.0]))
    assert made.users[0].value == 1.0
    assert math.isnan(made.users[0].error)
    assert math.isnan(made.overall.error)


def test_a_class_without_points_is_refused():
    with pytest.raises(ValueError, match="needs points"):
        adjusted(np.array([[0, 0], [2, 8]]), np.array([1.0, 10.0]))
