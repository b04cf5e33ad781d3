import '../clubs/index';
