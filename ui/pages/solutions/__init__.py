"""Solutions (解决方案): packages of products for farmhouses and works."""
