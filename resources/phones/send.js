(function () {
  var form = document.getElementById('f'), note = document.getElementById('n'), busy = false;
  if (!form || !window.XMLHttpRequest) { return; }
  function say(text) { note.textContent = text; }
  function fields() {
    var parts = [], i, each;
    for (i = 0; i < form.elements.length; i += 1) {
      each = form.elements[i];
      if (each.name) { parts.push(encodeURIComponent(each.name) + '=' + encodeURIComponent(each.value)); }
    }
    return parts.join('&');
  }
  function send(time) {
    var asked = new XMLHttpRequest(), lost = function () {
      if (time < 3) {
        say('没有收到回音，正在第 ' + (time + 1) + ' 次重试，请不要离开。');
        setTimeout(function () { send(time + 1); }, 1000 * (time + 1));
      } else {
        busy = false;
        say('没有连上签到电脑。请确认仍连着现场 Wi-Fi，再按一次。重复提交只计一次。');
      }
    };
    asked.open('POST', form.getAttribute('action'));
    asked.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    asked.setRequestHeader('Accept', 'text/plain');
    asked.timeout = 8000;
    asked.onload = function () {
      if (asked.status === 200) { location.replace(asked.responseText); } else { form.submit(); }
    };
    asked.onerror = lost;
    asked.ontimeout = lost;
    asked.send(fields());
  }
  form.onsubmit = function () {
    if (!busy) { busy = true; say('正在提交，请稍候。'); send(0); }
    return false;
  };
}());
