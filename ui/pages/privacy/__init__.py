"""Personal data: what is held, whoever is asked for, erasing, the log of exports, consents, the rule."""
