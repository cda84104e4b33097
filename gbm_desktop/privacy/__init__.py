"""Personal data: what is held and until when, finding and erasing people, and who was told what (个人信息保护法)."""
