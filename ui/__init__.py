"""The window. Everything it does, it asks of `gbm_desktop`."""

from ui.lasting_none import make_none_last

make_none_last()
