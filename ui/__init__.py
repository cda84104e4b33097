"""The window. Everything it does, it asks of `gbm_desktop`."""
