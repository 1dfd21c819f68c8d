"""Dated masks: their dates and periods, and what changes from one to the next."""
