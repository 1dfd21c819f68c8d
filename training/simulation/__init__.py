"""Simulated radar scenes."""
